/** "I have sent it", with the parcel's number. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { Return } from "@galleria/sdk/types";
import { useState } from "react";
import { returning } from "#/features/sales/api/returns";
import { describeReturnError } from "#/features/sales/returns/return-words";
import { useReturnChange } from "#/features/sales/returns/use-return-change";
import { ActionButton } from "#/ui/action-button";
import { Field } from "#/ui/form/field";
import { Notice } from "#/ui/form/notice";

const LONGEST = 120;

export function SentForm({ one, openedBy }: { one: Return; openedBy: string | undefined }) {
  const { t, i18n } = useLingui();
  const [tracking, setTracking] = useState("");
  const sending = useReturnChange(one.order, () => returning.sent(one.ref, tracking.trim(), openedBy), t`Thank you. We look out for it`);
  return (
    <form
      className="return-sent"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending.isPending) sending.mutate();
      }}
    >
      <Field label={t`Tracking`} aside={t`if you have one`} maxLength={LONGEST} autoComplete="off" value={tracking} onChange={({ target }) => setTracking(target.value)} />
      {sending.error && <Notice kind="warning">{i18n._(describeReturnError(sending.error).text)}</Notice>}
      <ActionButton type="submit" isBusy={sending.isPending}>
        <Trans>I have sent it</Trans>
      </ActionButton>
    </form>
  );
}
