/** Where notices appear: an own root beside the app, made with the first notice. */
import { createRoot } from "react-dom/client";
import { toast, Toaster } from "sonner";
import type { ToastAction } from "#/ui/toast";

/** Whoever has to decide something needs longer than whoever reads. */
const DECIDED_WITHIN_MS = 8000;

let isMounted = false;

export function showToast(message: string, action?: ToastAction): void {
  if (!isMounted) {
    isMounted = true;
    const host = document.body.appendChild(document.createElement("div"));
    createRoot(host).render(<Toaster position="bottom-center" toastOptions={{ unstyled: true, className: "toast" }} />);
  }
  // The list must be there before it hears of its first notice.
  setTimeout(() => toast(message, action && { action, duration: DECIDED_WITHIN_MS }), 50);
}
