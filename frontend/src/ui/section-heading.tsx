/** The head of a section. Each theme sets it differently: see styles/. */
import type { ReactNode } from "react";

interface SectionHeadingProps {
  title: string;
  text?: string | undefined;
  /** Counted from 1; some themes print it. */
  number?: number | undefined;
  action?: ReactNode;
  id?: string;
}

export function SectionHeading({ title, text, number, action, id }: SectionHeadingProps) {
  return (
    <header className="section-heading">
      {number !== undefined && (
        <span aria-hidden className="section-number">
          {number}
        </span>
      )}
      <h2 id={id} className="section-title display">
        {title}
      </h2>
      {text && <p className="section-text">{text}</p>}
      {action && <div className="section-action">{action}</div>}
    </header>
  );
}
