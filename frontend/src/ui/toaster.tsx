/** Where notices appear: an own root beside the app, made with the first notice. */
import { createRoot } from "react-dom/client";
import { toast, Toaster } from "sonner";

let isMounted = false;

export function showToast(message: string): void {
  if (!isMounted) {
    isMounted = true;
    const host = document.body.appendChild(document.createElement("div"));
    createRoot(host).render(<Toaster position="bottom-center" toastOptions={{ unstyled: true, className: "toast" }} />);
  }
  // The list must be there before it hears of its first notice.
  setTimeout(() => toast(message), 50);
}
