/** A parcel that leaves: all that is left in the usual case, or the pieces that are chosen, with its number. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { Sale } from "@galleria/sdk/types";
import { useState } from "react";
import { describeMarketError } from "#/features/sales/market/market-words";
import { ParcelPieces } from "#/features/sales/market/parcel-pieces";
import { countPieces, listLeft } from "#/features/sales/market/parcel-words";
import { useSaleChange } from "#/features/sales/market/use-sale-change";
import { focusMain } from "#/lib/focus-main";
import { makeKey } from "#/lib/form/make-key";
import { ActionButton } from "#/ui/action-button";
import { Field } from "#/ui/form/field";
import { Notice } from "#/ui/form/notice";
import { notify } from "#/ui/toast";

export const TRACKING_LONGEST = 120;

/** Begun anew (by its key) after each parcel. */
export function SendForm({ sale }: { sale: Sale }) {
  const { t, i18n } = useLingui();
  const left = listLeft(sale.lines);
  const [chosen, setChosen] = useState<ReadonlyMap<number, number>>(left);
  const [tracking, setTracking] = useState("");
  const [isEmpty, setEmpty] = useState(false);
  const [attempt] = useState(makeKey);
  const sending = useSaleChange(sale.ref);
  const pieces = countPieces(chosen.values());
  const isAll = pieces === countPieces(left.values());
  const lastTitle = sale.lines.find((line) => left.has(line.position))?.title ?? "";
  const isFirst = sale.parcels.length === 0;
  return (
    <form
      className="sale-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setEmpty(pieces === 0);
        if (pieces === 0 || sending.isPending) return;
        const lines = isAll ? undefined : [...chosen].map(([position, quantity]) => ({ position, quantity }));
        sending.mutate(
          { kind: "ship", tracking: tracking.trim(), lines, key: attempt },
          {
            onSuccess: () => {
              focusMain();
              void notify(t`Thank you. Your buyer knows that it is on its way`);
            },
          },
        );
      }}
    >
      {!isFirst && countPieces(left.values()) === 1 && (
        <p>
          <Trans>Still to be sent: {lastTitle}</Trans>
        </p>
      )}
      {countPieces(left.values()) > 1 && <ParcelPieces lines={sale.lines} chosen={chosen} onChange={setChosen} />}
      {isEmpty && pieces === 0 && <Notice kind="warning">{t`Choose what is in this parcel.`}</Notice>}
      <Field
        label={t`Tracking`}
        aside={t`if you have one`}
        hint={t`The number of the parcel. You can add or change it later, until it has arrived.`}
        maxLength={TRACKING_LONGEST}
        autoComplete="off"
        value={tracking}
        onChange={({ target }) => setTracking(target.value)}
      />
      {sending.error && <Notice kind="warning">{i18n._(describeMarketError(sending.error).text)}</Notice>}
      <ActionButton type="submit" isBusy={sending.isPending}>
        {!isAll ? <Trans>I have sent this parcel</Trans> : isFirst ? <Trans>I have sent it</Trans> : <Trans>I have sent the rest</Trans>}
      </ActionButton>
    </form>
  );
}
