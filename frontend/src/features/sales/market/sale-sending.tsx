/** Sending what was sold, with the parcel's number, which can be changed later; or saying that it cannot be sent. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { Sale } from "@galleria/sdk/types";
import { useState } from "react";
import { describeMarketError } from "#/features/sales/market/market-words";
import { useSaleChange } from "#/features/sales/market/use-sale-change";
import { focusMain } from "#/lib/focus-main";
import { ActionButton } from "#/ui/action-button";
import { Dialog } from "#/ui/form/dialog";
import { Field, TextField } from "#/ui/form/field";
import { Notice } from "#/ui/form/notice";
import { notify } from "#/ui/toast";

const TRACKING_LONGEST = 120;
const REASON_LONGEST = 180;

export function SaleSending({ sale }: { sale: Sale }) {
  const [isGivingUp, setGivingUp] = useState(false);
  if (!sale.may.includes("ship") && !sale.may.includes("track")) {
    if (!sale.tracking) return null;
    return (
      <section className="checkout-step sale-step" aria-labelledby="sale-sending">
        <SendingTitle />
        <p className="order-line part-tracking">
          <Trans>Tracking: {sale.tracking}</Trans>
        </p>
      </section>
    );
  }
  return (
    <section className="checkout-step sale-step" aria-labelledby="sale-sending">
      <SendingTitle />
      <TrackingForm key={sale.status} sale={sale} />
      {sale.may.includes("cancel") && (
        <button type="button" className="text-link sale-give-up" onClick={() => setGivingUp(true)}>
          <Trans>I cannot send it</Trans>
        </button>
      )}
      {isGivingUp && <GivingUp sale={sale} onClose={() => setGivingUp(false)} />}
    </section>
  );
}

function SendingTitle() {
  return (
    <h2 id="sale-sending" className="checkout-title display">
      <Trans>Sending</Trans>
    </h2>
  );
}

function TrackingForm({ sale }: { sale: Sale }) {
  const { t, i18n } = useLingui();
  const [tracking, setTracking] = useState(sale.tracking);
  const sending = useSaleChange(sale.ref);
  const isSent = sale.may.includes("track");
  const said = isSent ? t`The tracking is changed` : t`Thank you. Your buyer knows that it is on its way`;
  return (
    <form
      className="sale-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (sending.isPending) return;
        sending.mutate(
          { kind: "ship", tracking: tracking.trim() },
          {
            onSuccess: () => {
              if (!isSent) focusMain();
              void notify(said);
            },
          },
        );
      }}
    >
      <Field
        label={t`Tracking`}
        aside={t`if you have one`}
        hint={isSent ? t`Your buyer sees it on the page of the order.` : t`The number of the parcel. You can add or change it later, until it has arrived.`}
        maxLength={TRACKING_LONGEST}
        autoComplete="off"
        value={tracking}
        onChange={({ target }) => setTracking(target.value)}
      />
      {sending.error && <Notice kind="warning">{i18n._(describeMarketError(sending.error).text)}</Notice>}
      <ActionButton type="submit" className={isSent ? "button-quiet" : undefined} isBusy={sending.isPending}>
        {isSent ? <Trans>Change the tracking</Trans> : <Trans>I have sent it</Trans>}
      </ActionButton>
    </form>
  );
}

/** Asked once more, with a reason that the buyer reads. */
function GivingUp({ sale, onClose }: { sale: Sale; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const giving = useSaleChange(sale.ref);
  const words = reason.trim();
  return (
    <Dialog title={t`You cannot send it?`} onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(words === "");
          if (words === "" || giving.isPending) return;
          giving.mutate(
            { kind: "cancel", reason: words },
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
        <p>
          <Trans>All that was paid for it goes back to your buyer, and you earn nothing. It cannot be undone.</Trans>
        </p>
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
