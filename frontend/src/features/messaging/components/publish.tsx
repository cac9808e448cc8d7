/** Under an answer: putting it on the piece's page with the question, and taking it off. Under the question its asker reads that it stands there. */
import type { Conversation, Message } from "@galleria/sdk/types";
import { Trans, useLingui } from "@lingui/react/macro";
import { messaging } from "#/features/messaging/api/messaging";
import { useConversationChange } from "#/features/messaging/lib/use-conversation-change";
import { ActionButton } from "#/ui/action-button";
import { notify } from "#/ui/toast";

export function Publish({ conversation, message }: { conversation: Conversation; message: Message }) {
  const { t } = useLingui();
  const { ref, may, side, published_number: published } = conversation;
  const change = useConversationChange<number | null>(conversation, (number) => (number === null ? messaging.takeOff(ref) : messaging.publish(ref, number)));
  if (side === "asker") return published !== null && message.number === 1 ? <Note /> : null;
  if (message.side !== "seller" || !message.words) return null;
  if (message.number === published) {
    return (
      <div className="message-foot">
        <p>
          <Trans>Stands on the piece's page with the question.</Trans>
        </p>
        {may.includes("take_off") && (
          <ActionButton className="button-quiet" isBusy={change.isPending} onClick={() => change.mutate(null, { onSuccess: () => void notify(t`It is off the page`) })}>
            <Trans>Take it off the page</Trans>
          </ActionButton>
        )}
      </div>
    );
  }
  if (!may.includes("publish")) return null;
  return (
    <div className="message-foot">
      <ActionButton className="button-quiet" isBusy={change.isPending} onClick={() => change.mutate(message.number, { onSuccess: () => void notify(t`Everybody reads it on the piece's page`) })}>
        {published === null ? <Trans>Put it on the piece's page</Trans> : <Trans>Put this answer there instead</Trans>}
      </ActionButton>
    </div>
  );
}

function Note() {
  return (
    <p className="message-foot">
      <Trans>The seller has put this question on the piece's page, without your name.</Trans>
    </p>
  );
}
