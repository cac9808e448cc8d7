/** A day, then an hour of it. */
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { DeliveryMethod, SlotDay } from "@galleria/sdk/types";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { slotsQueryOptions } from "#/features/sales/api/checkout";
import { describeSalesError } from "#/features/sales/lib/sales-errors";
import { dayWords, firstOpenDay, hourWords, momentWords } from "#/features/sales/lib/slot-words";
import type { Checkout } from "#/features/sales/lib/use-checkout";
import { Notice } from "#/ui/form/notice";
import { Skeleton } from "#/ui/skeleton";

/** From here on it is worth saying how few are left. */
const FEW = 3;

export function SlotPicker({ checkout, method }: { checkout: Checkout; method: DeliveryMethod }) {
  const { i18n } = useLingui();
  const { bag, form } = checkout;
  const { data, error, refetch } = useQuery(slotsQueryOptions(bag, method.slug));
  const [wanted, setWanted] = useState<string>();
  const fault = form.formState.errors.slot?.message;
  if (error && !data) {
    return (
      <Notice
        kind="warning"
        action={
          <button type="button" className="text-button" onClick={() => void refetch()}>
            <Trans>Try again</Trans>
          </button>
        }
      >
        {i18n._(describeSalesError(error).text)}
      </Notice>
    );
  }
  if (!data) return <Skeleton className="row-skeleton" />;
  const chosen = data.days.find(({ day }) => day === (wanted ?? firstOpenDay(data.days))) ?? data.days[0];
  if (!chosen) {
    return (
      <Notice kind="note">
        <Trans>No time is free in the days ahead. Choose another way, or come back tomorrow.</Trans>
      </Notice>
    );
  }
  const change = (day: string) => {
    setWanted(day);
    form.setValue("slot", "");
  };
  return (
    <div className="slots">
      {data.lead_h > 0 && (
        <p className="hint">
          <Plural
            value={data.lead_h}
            one={`Made for you: it needs # hour. The earliest is ${momentWords(data.earliest, data.timezone)}.`}
            other={`Made for you: it needs # hours. The earliest is ${momentWords(data.earliest, data.timezone)}.`}
          />
        </p>
      )}
      <fieldset className="slot-days">
        <legend className="field-label">
          <Trans>Day</Trans>
        </legend>
        <div className="slot-row">
          {data.days.map(({ day, slots }) => (
            <label key={day} className="slot-day" data-full={slots.every(({ free }) => free === 0)}>
              <input type="radio" name="day" value={day} checked={day === chosen.day} onChange={() => change(day)} />
              <span>{dayWords(day, { weekday: "short" })}</span>
              <span className="slot-number">{dayWords(day, { day: "numeric" })}</span>
              <span>{dayWords(day, { month: "short" })}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Hours checkout={checkout} day={chosen} timezone={data.timezone} fault={fault} />
    </div>
  );
}

function Hours({ checkout: { form }, day, timezone, fault }: { checkout: Checkout; day: SlotDay; timezone: string; fault: string | undefined }) {
  return (
    <fieldset className="slot-hours" aria-describedby={fault ? "slot-error" : undefined}>
      <legend className="field-label">
        <Trans>Time on {dayWords(day.day, { weekday: "long", day: "numeric", month: "long" })}</Trans>
      </legend>
      <div className="slot-grid">
        {day.slots.map(({ starts_at, ends_at, free }) => (
          <label key={starts_at} className="slot-hour" data-full={free === 0}>
            <input type="radio" value={starts_at} disabled={free === 0} {...form.register("slot")} />
            <span>{hourWords(starts_at, ends_at, timezone)}</span>
            {free <= FEW && <span className="slot-free">{free === 0 ? <Trans>taken</Trans> : <Plural value={free} one="last one" other="# left" />}</span>}
          </label>
        ))}
      </div>
      {fault && (
        <p id="slot-error" className="field-error">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
