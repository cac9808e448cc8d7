/** What a person sees instead of content: what happened, and what may help. */
import type { ReactNode } from "react";

interface FailureProps {
  title: string;
  text: string;
  actions?: ReactNode;
  /** A failure inside a page is set smaller than one that replaces it. */
  compact?: boolean;
}

export function Failure({ title, text, actions, compact = false }: FailureProps) {
  return (
    <div role="alert" className={compact ? "failure failure-compact" : "failure page"}>
      <h1 className="failure-title display">{title}</h1>
      <p className="failure-text">{text}</p>
      {actions && <div className="failure-actions">{actions}</div>}
    </div>
  );
}
