/** Ending a conversation, beginning it again, and telling the shop what is wrong in it. */
import type { Conversation } from "@galleria/sdk/types";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { messaging } from "#/features/messaging/api/messaging";
import { ReportDialog } from "#/features/messaging/components/report-dialog";
import { useConversationChange } from "#/features/messaging/lib/use-conversation-change";
import { useShop } from "#/lib/current-shop";
import { ActionButton } from "#/ui/action-button";
import { Dialog } from "#/ui/form/dialog";
import { Notice } from "#/ui/form/notice";

export function ConversationSteps({ conversation }: { conversation: Conversation }) {
  const { t } = useLingui();
  const { ref, may } = conversation;
  const [open, setOpen] = useState<"end" | "report" | null>(null);
  const change = useConversationChange<boolean>(conversation, (isBlocked) => messaging.block(ref, isBlocked));
  const close = () => setOpen(null);
  return (
    <div className="conversation-steps">
      {may.includes("unblock") && (
        <ActionButton className="button-quiet" isBusy={change.isPending} onClick={() => change.mutate(false)}>
          <Trans>Open it again</Trans>
        </ActionButton>
      )}
      {may.includes("block") && (
        <button type="button" className="text-button" aria-haspopup="dialog" onClick={() => setOpen("end")}>
          <Trans>End the conversation</Trans>
        </button>
      )}
      <button type="button" className="text-button" aria-haspopup="dialog" onClick={() => setOpen("report")}>
        <Trans>Report it</Trans>
      </button>
      {open === "end" && (
        <Dialog title={t`End the conversation`} onClose={close}>
          <div className="stack">
            <p>
              <Trans>Neither of you can write any more. What was written stays, and you can open it again at any time.</Trans>
            </p>
            <div className="dialog-actions">
              <ActionButton isBusy={change.isPending} onClick={() => change.mutate(true, { onSettled: close })}>
                <Trans>End it</Trans>
              </ActionButton>
              <button type="button" className="text-button" onClick={close}>
                <Trans>Leave it</Trans>
              </button>
            </div>
          </div>
        </Dialog>
      )}
      {open === "report" && <ReportDialog reference={ref} onClose={close} />}
    </div>
  );
}

/** Why nothing can be written, in place of the form. */
export function ClosedNotice({ conversation }: { conversation: Conversation }) {
  const { name } = useShop();
  const { closed_by: closer, side, closed_reason: reason } = conversation;
  if (closer === "staff") {
    return (
      <Notice kind="note" title={<Trans>{name} has closed this conversation</Trans>}>
        <p className="message-words">{reason}</p>
      </Notice>
    );
  }
  if (closer === side) return <Notice kind="note" title={<Trans>You have ended this conversation</Trans>} />;
  if (closer) return <Notice kind="note" title={<Trans>{conversation.with.name} has ended this conversation</Trans>} />;
  if (side === "seller") {
    return (
      <Notice kind="note" title={<Trans>You cannot answer now</Trans>}>
        <Trans>{name} has not approved you as a seller, or has suspended you.</Trans>
      </Notice>
    );
  }
  return (
    <Notice kind="note" title={<Trans>The seller is away</Trans>}>
      <Trans>{conversation.with.name} does not sell here at the moment, and answers nothing.</Trans>
    </Notice>
  );
}
