/** Conversations below each other, each with its piece, who it is with and how it stands. */
import type { ConversationCard } from "@galleria/sdk/types";
import { Plural, Trans } from "@lingui/react/macro";
import { Link } from "react-router";
import { conversationPath } from "#/features/messaging/lib/message-words";
import { formatDate } from "#/lib/format";
import "#/styles/messaging.css";
import { ActionButton } from "#/ui/action-button";
import { Picture } from "#/ui/picture";

interface ConversationListProps {
  items: readonly ConversationCard[];
  /** Across shops each says in which. */
  showsShop?: boolean;
  hasMore: boolean;
  isBusy: boolean;
  onMore: () => void;
}

export function ConversationList({ items, showsShop = false, hasMore, isBusy, onMore }: ConversationListProps) {
  return (
    <>
      <ul className="conversations">
        {items.map((one) => (
          <Row key={one.ref} one={one} showsShop={showsShop} />
        ))}
      </ul>
      {hasMore && (
        <ActionButton className="button-quiet" isBusy={isBusy} onClick={onMore}>
          <Trans>Show earlier ones</Trans>
        </ActionButton>
      )}
    </>
  );
}

function Row({ one, showsShop }: { one: ConversationCard; showsShop: boolean }) {
  const { product, last } = one;
  return (
    <li className="conversation-row" data-unread={one.unread > 0 || undefined}>
      <span className="conversation-picture">{product.picture && <Picture picture={product.picture} sizes="5rem" alt="" />}</span>
      <div className="conversation-words">
        <p className="conversation-title">
          <Link to={conversationPath(one)}>{product.title}</Link>
        </p>
        <p className="conversation-with">
          {one.with.name}
          {showsShop && ` · ${one.shop_name}`}
        </p>
        <p className="conversation-last">
          {last.side === one.side && (
            <>
              <Trans>You:</Trans>{" "}
            </>
          )}
          {last.words || <Trans>(taken away)</Trans>}
        </p>
      </div>
      <div className="conversation-end">
        <Standing one={one} />
        <time dateTime={one.last_at}>{formatDate(one.last_at, { day: "numeric", month: "short" })}</time>
      </div>
    </li>
  );
}

function Standing({ one }: { one: ConversationCard }) {
  if (one.unread > 0) {
    return (
      <p className="conversation-new">
        <Plural value={one.unread} one="# new" other="# new" />
      </p>
    );
  }
  if (one.closed_by) return <p>{<Trans>Closed</Trans>}</p>;
  if (one.waiting_since) return <p>{one.side === "seller" ? <Trans>Unanswered</Trans> : <Trans>Not answered yet</Trans>}</p>;
  return <p>{one.is_published ? <Trans>Answered, on the page</Trans> : <Trans>Answered</Trans>}</p>;
}
