/** What both sides have written, and what is on its way. Under each of their answers a seller finds the way onto the piece's page. */
import type { Conversation, Message } from "@galleria/sdk/types";
import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Publish } from "#/features/messaging/components/publish";
import { describeMessageError } from "#/features/messaging/lib/message-errors";
import type { Outgoing } from "#/features/messaging/lib/use-sending";
import { formatDate } from "#/lib/format";
import { useLingui } from "@lingui/react/macro";

interface MessageListProps {
  conversation: Conversation;
  /** Those before what came with the conversation. */
  earlier: readonly Message[];
  outgoing: readonly Outgoing[];
  onAgain: (one: Outgoing) => void;
  /** Back into the form. */
  onEdit: (one: Outgoing) => void;
}

export function MessageList({ conversation, earlier, outgoing, onAgain, onEdit }: MessageListProps) {
  return (
    <ol className="messages">
      {[...earlier, ...conversation.messages].map((message) => (
        <Said key={message.number} conversation={conversation} message={message} />
      ))}
      {outgoing.map((one) => (
        <OnItsWay key={one.key} one={one} onAgain={onAgain} onEdit={onEdit} />
      ))}
    </ol>
  );
}

function Said({ conversation, message }: { conversation: Conversation; message: Message }) {
  const isOwn = message.side === conversation.side;
  const isSeen = isOwn && message.number <= conversation.other_read;
  return (
    <Frame
      isOwn={isOwn}
      who={isOwn ? <Trans>You</Trans> : conversation.with.name}
      when={
        <>
          <time dateTime={message.at}>{formatDate(message.at, { day: "numeric", month: "short", hour: "numeric", minute: "2-digit" })}</time>
          {isSeen && (
            <>
              {" · "}
              <Trans>read</Trans>
            </>
          )}
        </>
      }
    >
      <Words message={message} />
      <Publish conversation={conversation} message={message} />
    </Frame>
  );
}

function Words({ message }: { message: Message }) {
  if (message.hidden_reason) {
    return (
      <p className="message-gone">
        <Trans>Hidden by the shop: {message.hidden_reason}</Trans>
      </p>
    );
  }
  if (message.is_erased) {
    return (
      <p className="message-gone">
        <Trans>Erased with the account.</Trans>
      </p>
    );
  }
  return <p className="message-words">{message.words}</p>;
}

function OnItsWay({ one, onAgain, onEdit }: { one: Outgoing; onAgain: (one: Outgoing) => void; onEdit: (one: Outgoing) => void }) {
  const { i18n } = useLingui();
  const hasFailed = one.error !== null;
  return (
    <Frame isOwn who={<Trans>You</Trans>} when={hasFailed ? <Trans>not sent</Trans> : <Trans>on its way…</Trans>} isWaiting={!hasFailed}>
      <p className="message-words">{one.words}</p>
      {hasFailed && (
        <div className="message-failed" role="alert">
          <p>{i18n._(describeMessageError(one.error).text)}</p>
          <button type="button" className="text-button" onClick={() => onAgain(one)}>
            <Trans>Send again</Trans>
          </button>
          <button type="button" className="text-button" onClick={() => onEdit(one)}>
            <Trans>Back into the form</Trans>
          </button>
        </div>
      )}
    </Frame>
  );
}

interface FrameProps {
  isOwn: boolean;
  isWaiting?: boolean;
  who: ReactNode;
  when: ReactNode;
  children: ReactNode;
}

function Frame({ isOwn, isWaiting = false, who, when, children }: FrameProps) {
  return (
    <li className="message" data-own={isOwn || undefined} data-waiting={isWaiting || undefined}>
      <p className="message-who">
        <strong>{who}</strong> <span>{when}</span>
      </p>
      {children}
    </li>
  );
}
