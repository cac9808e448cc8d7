import { Trans } from "@lingui/react/macro";

/** What could not be had for a part of a page, and the way to ask again. */
export function Fault({ text, onRetry }: { text: string; onRetry: () => void }) {
  return (
    <div role="alert">
      <p className="field-error">{text}</p>
      <button type="button" className="text-button" onClick={onRetry}>
        <Trans>Try again</Trans>
      </button>
    </div>
  );
}
