import { Trans } from "@lingui/react/macro";
import type { SaveState as State } from "#/features/listings/lib/use-draft";
import { formatDate } from "#/lib/format";

/** Says whether what was typed is safe, and since when. */
export function SaveState({ state }: { state: State }) {
  return (
    <p className="listing-saved" role="status" data-kind={state.kind}>
      {state.kind === "saving" && <Trans>Saving…</Trans>}
      {state.kind === "failed" && <Trans>Not saved yet. It is kept on this device, and we try again.</Trans>}
      {state.kind === "saved" && (state.at ? <Trans>Saved at {formatDate(state.at.toISOString(), { hour: "2-digit", minute: "2-digit", second: "2-digit" })}</Trans> : <Trans>Everything is saved as you go</Trans>)}
    </p>
  );
}
