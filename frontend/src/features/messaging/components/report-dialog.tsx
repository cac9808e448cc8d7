/** What is wrong in a conversation, for the shop's staff, who read it from then on. */
import type { ConversationReportReason } from "@galleria/sdk/types";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { messaging } from "#/features/messaging/api/messaging";
import { describeMessageError } from "#/features/messaging/lib/message-errors";
import { REASONS } from "#/features/messaging/lib/message-words";
import { useShop } from "#/lib/current-shop";
import { useOneAtATime } from "#/lib/form/use-one-at-a-time";
import { Choice } from "#/ui/form/choice";
import { Dialog } from "#/ui/form/dialog";
import { TextField } from "#/ui/form/field";
import { FormFoot } from "#/ui/form/form-foot";
import { notify } from "#/ui/toast";

const LONGEST = 1000;

export function ReportDialog({ reference, onClose }: { reference: string; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const { name } = useShop();
  const [reason, setReason] = useState<ConversationReportReason>("offensive");
  const [words, setWords] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const send = useOneAtATime(async () => {
    setBusy(true);
    setFault(null);
    try {
      await messaging.report(reference, { reason, words: words.trim() });
      onClose();
      await notify(t`Thank you. ${name} reads the conversation and writes to you.`);
    } catch (error) {
      setFault(i18n._(describeMessageError(error).text));
    } finally {
      setBusy(false);
    }
  });
  return (
    <Dialog title={t`Report the conversation`} onClose={onClose}>
      <form className="stack" noValidate onSubmit={send}>
        <p>
          <Trans>What is wrong? The staff of {name} read all of this conversation then.</Trans>
        </p>
        <div className="choices" role="radiogroup" aria-label={t`What is wrong`}>
          {REASONS.map(([value, said]) => (
            <Choice key={value} name="reason" value={value} title={i18n._(said)} checked={reason === value} onChange={() => setReason(value)} />
          ))}
        </div>
        <TextField label={t`In your words`} aside={t`if you like`} rows={4} maxLength={LONGEST} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
        <FormFoot fault={fault} isBusy={isBusy} label={<Trans>Send the report</Trans>} onLeave={onClose} />
      </form>
    </Dialog>
  );
}
