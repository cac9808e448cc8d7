/** It, or the rest of it, cannot be sent: asked once more, with what goes back and a reason that the buyer reads. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { Sale } from "@galleria/sdk/types";
import { useState } from "react";
import { describeMarketError } from "#/features/sales/market/market-words";
import { describePieces, listLeft, titlesOf } from "#/features/sales/market/parcel-words";
import { useSaleChange } from "#/features/sales/market/use-sale-change";
import { focusMain } from "#/lib/focus-main";
import { ActionButton } from "#/ui/action-button";
import { Dialog } from "#/ui/form/dialog";
import { TextField } from "#/ui/form/field";
import { Notice } from "#/ui/form/notice";
import { Money } from "#/ui/money";
import { notify } from "#/ui/toast";

const REASON_LONGEST = 180;

export function GivingUp({ sale, onClose }: { sale: Sale; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const [isRest] = useState(() => sale.may.includes("no_more"));
  const giving = useSaleChange(sale.ref);
  const words = reason.trim();
  return (
    <Dialog title={isRest ? t`You are not sending the rest?` : t`You cannot send it?`} onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(words === "");
          if (words === "" || giving.isPending) return;
          giving.mutate(
            { kind: isRest ? "no_more" : "cancel", reason: words },
            {
              onSuccess: () => {
                focusMain();
                void notify(t`The money goes back to your buyer`);
                onClose();
              },
            },
          );
        }}
      >
        {isRest ? (
          <WhatGoesBack sale={sale} />
        ) : (
          <p>
            <Trans>All that was paid for it goes back to your buyer, and you earn nothing. It cannot be undone.</Trans>
          </p>
        )}
        <TextField
          label={t`Why`}
          hint={t`Your buyer reads it.`}
          error={isMissing && words === "" ? t`Say why: your buyer wants to know.` : undefined}
          maxLength={REASON_LONGEST}
          rows={3}
          // It asks for this and for nothing else.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          value={reason}
          onChange={({ target }) => setReason(target.value.replaceAll("\n", " "))}
        />
        {giving.error && <Notice kind="warning">{i18n._(describeMarketError(giving.error).text)}</Notice>}
        <div className="dialog-actions">
          <ActionButton type="submit" isBusy={giving.isPending}>
            <Trans>Give the money back</Trans>
          </ActionButton>
          <button type="button" className="button button-quiet" onClick={onClose}>
            <Trans>I send it after all</Trans>
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** The pieces and their price. */
function WhatGoesBack({ sale }: { sale: Sale }) {
  const left = [...listLeft(sale.lines)].map(([position, quantity]) => ({ position, quantity }));
  return (
    <>
      <p>
        <Trans>This is not sent, and what was paid for it goes back to your buyer:</Trans>
      </p>
      <ul className="parcel-pieces">
        {describePieces(left, titlesOf(sale.lines)).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p>
        <Money minor={sale.rest_minor ?? 0} currency={sale.currency} className="parcel-back" />{" "}
        <Trans>go back. Delivery stays paid, and what you have sent stays sold. It cannot be undone.</Trans>
      </p>
    </>
  );
}
