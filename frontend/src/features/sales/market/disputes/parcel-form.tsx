/** "I have sent it back", with the parcel's number; saying it again changes that. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { DisputeStanding } from "@galleria/sdk/types";
import { useState } from "react";
import { disputing } from "#/features/sales/api/disputes";
import { describeDisputeError } from "#/features/sales/market/disputes/dispute-words";
import { useDisputeChange } from "#/features/sales/market/disputes/use-dispute-change";
import { ActionButton } from "#/ui/action-button";
import { Field } from "#/ui/form/field";
import { Notice } from "#/ui/form/notice";
import { notify } from "#/ui/toast";

const LONGEST = 120;

export function ParcelForm({ standing, openedBy }: { standing: DisputeStanding; openedBy: string | undefined }) {
  const { t, i18n } = useLingui();
  const [tracking, setTracking] = useState(standing.dispute?.tracking ?? "");
  const sending = useDisputeChange(standing, () => disputing.sendBack(standing.sale, tracking.trim(), openedBy));
  const isSent = standing.dispute?.sent_back_at !== null;
  return (
    <form
      className="dispute-parcel"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending.isPending) sending.mutate(undefined, { onSuccess: () => void notify(t`Thank you. The seller is told`) });
      }}
    >
      <Field label={t`Tracking`} aside={t`if you have one`} maxLength={LONGEST} autoComplete="off" value={tracking} onChange={({ target }) => setTracking(target.value)} />
      {sending.error && <Notice kind="warning">{i18n._(describeDisputeError(sending.error).text)}</Notice>}
      <ActionButton type="submit" className={isSent ? "button-quiet" : undefined} isBusy={sending.isPending}>
        {isSent ? <Trans>Change the tracking</Trans> : <Trans>I have sent it back</Trans>}
      </ActionButton>
    </form>
  );
}
