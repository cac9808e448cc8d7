/** The seller gives what was asked for when the piece has come back: where to, and in what words. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { DisputeStanding } from "@galleria/sdk/types";
import { useState } from "react";
import { disputing } from "#/features/sales/api/disputes";
import { describeDisputeError } from "#/features/sales/market/disputes/dispute-words";
import { useDisputeChange } from "#/features/sales/market/disputes/use-dispute-change";
import { ActionButton } from "#/ui/action-button";
import { Dialog } from "#/ui/form/dialog";
import { TextField } from "#/ui/form/field";
import { Notice } from "#/ui/form/notice";
import { notify } from "#/ui/toast";

/** As the engine has it. */
const SHORTEST_ADDRESS = 5;
const LONGEST_ADDRESS = 500;
const LONGEST = 2000;

export function AskBackDialog({ standing, onDone, onClose }: { standing: DisputeStanding; onDone: () => void; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const [words, setWords] = useState("");
  const [address, setAddress] = useState("");
  const [isTried, setTried] = useState(false);
  const said = words.trim();
  const to = address.trim();
  const asking = useDisputeChange(standing, () => disputing.askBack(standing.sale, said, to));
  const isFar = to.length >= SHORTEST_ADDRESS;
  return (
    <Dialog title={t`When it comes back`} onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (said === "" || !isFar || asking.isPending) return;
          asking.mutate(undefined, {
            onSuccess: () => {
              void notify(t`Your buyer is asked to send it back`);
              onDone();
            },
          });
        }}
      >
        <p>
          <Trans>Your buyer sends it back to you, and gets what was asked for once you say that it is there.</Trans>
        </p>
        <TextField
          label={t`Where it goes`}
          rows={4}
          maxLength={LONGEST_ADDRESS}
          autoComplete="street-address"
          value={address}
          error={isTried && !isFar ? t`Write the whole address.` : undefined}
          onChange={({ target }) => setAddress(target.value)}
        />
        <TextField
          label={t`Words to your buyer`}
          rows={3}
          maxLength={LONGEST}
          value={words}
          error={isTried && said === "" ? t`Say something.` : undefined}
          onChange={({ target }) => setWords(target.value)}
        />
        {asking.error && <Notice kind="warning">{i18n._(describeDisputeError(asking.error).text)}</Notice>}
        <div className="dialog-actions">
          <ActionButton type="submit" isBusy={asking.isPending}>
            <Trans>Ask for it</Trans>
          </ActionButton>
          <button type="button" className="button button-quiet" onClick={onClose}>
            <Trans>Back</Trans>
          </button>
        </div>
      </form>
    </Dialog>
  );
}
