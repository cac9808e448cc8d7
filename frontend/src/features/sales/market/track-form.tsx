/** How a parcel is followed, changed later. Of several, it is asked for first. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { Parcel } from "@galleria/sdk/types";
import { useState } from "react";
import { describeMarketError } from "#/features/sales/market/market-words";
import { TRACKING_LONGEST } from "#/features/sales/market/send-form";
import { useSaleChange } from "#/features/sales/market/use-sale-change";
import { ActionButton } from "#/ui/action-button";
import { Field } from "#/ui/form/field";
import { Notice } from "#/ui/form/notice";
import { notify } from "#/ui/toast";

interface TrackFormProps {
  sale: string;
  parcel: Parcel;
  isOneOfSeveral: boolean;
}

export function TrackForm({ sale, parcel, isOneOfSeveral }: TrackFormProps) {
  const { t, i18n } = useLingui();
  const [isOpen, setOpen] = useState(!isOneOfSeveral);
  const [tracking, setTracking] = useState(parcel.tracking);
  const changing = useSaleChange(sale);
  if (!isOpen) {
    return (
      <button type="button" className="text-link sale-give-up" onClick={() => setOpen(true)}>
        <Trans>Change the tracking</Trans> <span className="sr-only">{t`of parcel ${parcel.number}`}</span>
      </button>
    );
  }
  return (
    <form
      className="sale-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (changing.isPending) return;
        changing.mutate(
          { kind: "track", parcel: parcel.number, tracking: tracking.trim() },
          {
            onSuccess: () => {
              if (isOneOfSeveral) setOpen(false);
              void notify(t`The tracking is changed`);
            },
          },
        );
      }}
    >
      <Field
        label={isOneOfSeveral ? t`Tracking of parcel ${parcel.number}` : t`Tracking`}
        aside={t`if you have one`}
        hint={t`Your buyer sees it on the page of the order.`}
        maxLength={TRACKING_LONGEST}
        autoComplete="off"
        // Of several parcels, it was asked for.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={isOneOfSeveral}
        value={tracking}
        onChange={({ target }) => setTracking(target.value)}
      />
      {changing.error && <Notice kind="warning">{i18n._(describeMarketError(changing.error).text)}</Notice>}
      <ActionButton type="submit" className="button-quiet" isBusy={changing.isPending}>
        <Trans>Change the tracking</Trans>
      </ActionButton>
    </form>
  );
}
