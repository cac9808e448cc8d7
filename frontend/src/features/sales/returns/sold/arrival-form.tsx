/** It is there: how many pieces, and whether they are as they were sent. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { SoldReturn } from "@galleria/sdk/types";
import { useState } from "react";
import { takingBack } from "#/features/sales/api/sold-returns";
import { describeSoldError } from "#/features/sales/returns/sold/sold-words";
import { useSoldChange } from "#/features/sales/returns/sold/use-sold-change";
import { formatDate, formatMoney } from "#/lib/format";
import { ActionButton } from "#/ui/action-button";
import { Choice } from "#/ui/form/choice";
import { Field, TextField } from "#/ui/form/field";
import { Notice } from "#/ui/form/notice";

const LONGEST = 1000;

export function ArrivalForm({ shop, one }: { shop: string; one: SoldReturn }) {
  const { t, i18n } = useLingui();
  const [counts, setCounts] = useState<ReadonlyMap<number, string>>(new Map(one.lines.map(({ position, quantity }) => [position, String(quantity)])));
  const [isWell, setWell] = useState<boolean | null>(null);
  const [isOnOffer, setOnOffer] = useState(false);
  const [condition, setCondition] = useState("");
  const [isTried, setTried] = useState(false);
  const said = condition.trim();
  const arriving = useSoldChange(
    shop,
    one.ref,
    () =>
      takingBack.arrived(shop, one.ref, {
        lines: one.lines.map(({ position, quantity }) => ({ position, quantity: Math.min(Number(counts.get(position) ?? quantity) || 0, quantity), on_offer: isOnOffer && isWell === true })),
        condition: isWell === true ? "" : said,
      }),
    one.money !== "here" ? t`It is noted` : isWell === true ? t`The money goes back to your buyer` : t`The shop looks at it`,
  );
  const several = one.lines.some(({ quantity }) => quantity > 1) || one.lines.length > 1;
  const isWordless = isWell === false && said === "";
  return (
    <section className="checkout-step sale-step" data-asked={one.status === "sent" || undefined} aria-labelledby="return-arrival">
      <h2 id="return-arrival" className="checkout-title display">
        <Trans>It is back</Trans>
      </h2>
      {one.status === "approved" && (
        <>
          {one.send_by && (
            <p className="hint">
              <Trans>Your buyer sends it by {formatDate(one.send_by)}; after that the return closes by itself.</Trans>
            </p>
          )}
          <address className="postal return-address">
            {one.address.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </address>
        </>
      )}
      {one.money !== "here" && (
        <Notice kind="note">
          {one.money === "at_bank" ? (
            <Trans>The buyer's bank looks into the payment. Say that it came: the shop goes on when the bank has decided.</Trans>
          ) : (
            <Trans>Nothing is left of what was paid for it. Say that it came: then the return is closed, and nothing more goes back.</Trans>
          )}
        </Notice>
      )}
      <form
        className="sale-form return-answer"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (isWell === null || isWordless || arriving.isPending) return;
          arriving.mutate(undefined);
        }}
      >
        {several &&
          one.lines.map(({ position, title, quantity }) => (
            <Field
              key={position}
              label={t`${title}: how many came`}
              hint={t`${quantity} were to come.`}
              type="number"
              inputMode="numeric"
              min={0}
              max={quantity}
              value={counts.get(position) ?? ""}
              onChange={({ target }) => setCounts(new Map(counts).set(position, target.value))}
            />
          ))}
        <fieldset className="return-part">
          <legend className="return-legend">
            <Trans>Is it as you sent it?</Trans>
          </legend>
          <div className="choices">
            <Choice name="well" checked={isWell === true} onChange={() => setWell(true)} title={t`Yes`} text={one.money === "here" ? t`The money goes back now.` : undefined} />
            <Choice name="well" checked={isWell === false} onChange={() => setWell(false)} title={t`No`} text={one.money === "gone" ? undefined : t`The shop looks at what you say and decides how much goes back.`} />
          </div>
        </fieldset>
        {isWell === true && (
          <label className="tick">
            <input type="checkbox" checked={isOnOffer} onChange={({ target }) => setOnOffer(target.checked)} />
            <span>
              <Trans>Offer it again: it goes back into the listing</Trans>
            </span>
          </label>
        )}
        {isWell === false && (
          <TextField
            label={t`What is different`}
            error={isTried && isWordless ? t`Say what is different: the shop decides by it.` : undefined}
            rows={4}
            maxLength={LONGEST}
            value={condition}
            onChange={({ target }) => setCondition(target.value)}
          />
        )}
        {isTried && isWell === null && <Notice kind="warning">{t`Say whether it is as you sent it.`}</Notice>}
        {arriving.error && <Notice kind="warning">{i18n._(describeSoldError(arriving.error).text)}</Notice>}
        <ActionButton type="submit" isBusy={arriving.isPending}>
          {isWell === true && one.proposed_minor !== null && one.money === "here" ? (
            <Trans>It is back: give {formatMoney(one.proposed_minor, one.currency)} back</Trans>
          ) : (
            <Trans>It is back</Trans>
          )}
        </ActionButton>
      </form>
    </section>
  );
}
