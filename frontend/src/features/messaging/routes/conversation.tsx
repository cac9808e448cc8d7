/** A conversation about a piece, for either side of it. */
import type { Conversation, Message } from "@galleria/sdk/types";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { conversationQueryOptions, messaging } from "#/features/messaging/api/messaging";
import { Composer } from "#/features/messaging/components/composer";
import { ClosedNotice, ConversationSteps } from "#/features/messaging/components/conversation-steps";
import { MessageList } from "#/features/messaging/components/message-list";
import { useDraft } from "#/features/messaging/lib/draft";
import { describeMessageError } from "#/features/messaging/lib/message-errors";
import { useReading } from "#/features/messaging/lib/use-reading";
import { useSending } from "#/features/messaging/lib/use-sending";
import { productPath, shopPath, useShop } from "#/lib/current-shop";
import { usePageTitle } from "#/lib/use-page-title";
import "#/styles/forms.css";
import "#/styles/messaging.css";
import { AccountFailure } from "#/ui/account-failure";
import { ActionButton } from "#/ui/action-button";
import { Picture } from "#/ui/picture";
import { Skeleton } from "#/ui/skeleton";
import { notify } from "#/ui/toast";

export function ConversationPage() {
  const { t } = useLingui();
  const { name } = useShop();
  const { ref = "" } = useParams();
  const { data, error, refetch } = useQuery(conversationQueryOptions(ref));
  usePageTitle(data ? t`About “${data.product.title}”` : t`Question`, name);
  useReading(data);
  if (error && !data) return <AccountFailure error={error} words={describeMessageError(error)} onRetry={() => void refetch()} />;
  return <div className="page private conversation">{data ? <Talk key={ref} conversation={data} /> : <Skeleton className="conversation-skeleton" />}</div>;
}

function Talk({ conversation }: { conversation: Conversation }) {
  const { t } = useLingui();
  const { ref, side, may } = conversation;
  const [words, setWords] = useDraft(ref);
  const { outgoing, send, again, drop } = useSending(ref);
  const { earlier, more } = useEarlier(conversation);
  return (
    <>
      <Head conversation={conversation} />
      {more}
      <MessageList
        conversation={conversation}
        earlier={earlier}
        outgoing={outgoing}
        onAgain={again}
        onEdit={(one) => {
          drop(one);
          setWords([one.words, words].filter(Boolean).join("\n\n"));
        }}
      />
      {may.includes("say") ? (
        <Composer label={side === "seller" ? t`Your answer` : t`Write back`} words={words} setWords={setWords} onSend={send} />
      ) : (
        <ClosedNotice conversation={conversation} />
      )}
      <ConversationSteps conversation={conversation} />
    </>
  );
}

function Head({ conversation }: { conversation: Conversation }) {
  const shop = useShop().slug;
  const { product, side } = conversation;
  const isShown = product.status === "active" || product.status === "reserved" || product.status === "sold";
  return (
    <header className="conversation-head">
      <p className="label">
        <Link to={side === "seller" ? shopPath(shop, "sell/questions") : "/account/questions"}>{side === "seller" ? <Trans>All questions</Trans> : <Trans>Your questions</Trans>}</Link>
      </p>
      <div className="conversation-piece">
        {product.picture && (
          <span className="conversation-picture">
            <Picture picture={product.picture} sizes="6rem" alt="" />
          </span>
        )}
        <div>
          <h1 className="conversation-heading display">{isShown ? <Link to={productPath(shop, product.slug)}>{product.title}</Link> : product.title}</h1>
          <p className="conversation-with">
            <Trans>With {conversation.with.username ? <Link to={shopPath(shop, `sellers/${encodeURIComponent(conversation.with.username)}`)}>{conversation.with.name}</Link> : conversation.with.name}</Trans>
          </p>
          <Stands status={product.status} />
        </div>
      </div>
    </header>
  );
}

function Stands({ status }: { status: Conversation["product"]["status"] }) {
  if (status === "active") return null;
  const said = status === "sold" ? <Trans>It is sold.</Trans> : status === "reserved" ? <Trans>It is reserved for somebody.</Trans> : <Trans>It is not on the shelves any more.</Trans>;
  return <p className="conversation-stands">{said}</p>;
}

/** What was written before the messages that came with the conversation, as far as somebody has asked for it. */
function useEarlier(conversation: Conversation) {
  const { i18n } = useLingui();
  const [earlier, setEarlier] = useState<readonly Message[]>([]);
  const [isBusy, setBusy] = useState(false);
  const oldest = earlier[0]?.number ?? conversation.messages[0]?.number ?? 1;
  const load = async () => {
    setBusy(true);
    try {
      const { messages } = await messaging.read(conversation.ref, oldest);
      setEarlier((known) => [...messages, ...known]);
    } catch (error) {
      await notify(i18n._(describeMessageError(error).text));
    } finally {
      setBusy(false);
    }
  };
  const first = conversation.messages[0]?.number ?? 1;
  return {
    earlier: earlier.filter(({ number }) => number < first),
    more: oldest > 1 && (
      <ActionButton className="button-quiet" isBusy={isBusy} onClick={() => void load()}>
        <Trans>Show earlier messages</Trans>
      </ActionButton>
    ),
  };
}
