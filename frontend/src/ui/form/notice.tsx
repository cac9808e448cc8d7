/** A word to whoever reads the page, where it concerns them. `warning` is said at once by a screen reader, `note` when it comes to it. */
import type { ReactNode } from "react";

interface NoticeProps {
  kind: "note" | "warning";
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}

export function Notice({ kind, title, children, action }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`} role={kind === "warning" ? "alert" : "status"}>
      {title && <p className="notice-title">{title}</p>}
      {children && <div className="notice-text">{children}</div>}
      {action && <div className="notice-action">{action}</div>}
    </div>
  );
}
