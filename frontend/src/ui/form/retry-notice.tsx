/** A part of a page that did not come, in words, with the way to ask again. */
import { Trans } from "@lingui/react/macro";
import { Notice } from "#/ui/form/notice";

export function RetryNotice({ text, onRetry }: { text: string; onRetry: () => void }) {
  return (
    <Notice
      kind="warning"
      action={
        <button type="button" className="button button-quiet" onClick={onRetry}>
          <Trans>Try again</Trans>
        </button>
      }
    >
      {text}
    </Notice>
  );
}
