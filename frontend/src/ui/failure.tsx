/** What a person sees instead of content: what happened, and what may help. */
import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";

interface FailureProps {
  title: string;
  text: string;
  /** Asks again, where that may help. */
  onRetry?: (() => void) | false;
  /** What else helps on. */
  actions?: ReactNode;
  /** A failure inside a page is set smaller than one that replaces it. */
  compact?: boolean;
}

export function Failure({ title, text, onRetry = false, actions, compact = false }: FailureProps) {
  return (
    <div role="alert" className={compact ? "failure failure-compact" : "failure page"}>
      <h1 className="failure-title display">{title}</h1>
      <p className="failure-text">{text}</p>
      {(onRetry || actions) && (
        <div className="failure-actions">
          {onRetry && (
            <button type="button" className="button" onClick={onRetry}>
              <Trans>Try again</Trans>
            </button>
          )}
          {actions}
        </div>
      )}
    </div>
  );
}
