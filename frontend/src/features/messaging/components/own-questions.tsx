/** What somebody has asked, in all shops. */
import { Trans } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { askedQueryOptions } from "#/features/messaging/api/messaging";
import { ConversationList } from "#/features/messaging/components/conversation-list";
import { describeMessageError } from "#/features/messaging/lib/message-errors";
import { hostShop } from "#/lib/boot";
import { AccountFailure } from "#/ui/account-failure";
import { Skeleton } from "#/ui/skeleton";

export function OwnQuestions() {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(askedQueryOptions());
  if (error && !data) return <AccountFailure error={error} words={describeMessageError(error)} onRetry={() => void refetch()} />;
  const items = data?.pages.flatMap((page) => page.items);
  if (items === undefined) return <Skeleton className="account-skeleton" />;
  if (items.length === 0) {
    return (
      <div className="empty">
        <p>
          <Trans>You have asked nothing yet. On the page of a piece that somebody sells beside the house you can ask its seller; the answer comes here.</Trans>
        </p>
        <Link to="/" className="button">
          {hostShop ? <Trans>To the shop</Trans> : <Trans>To the shops</Trans>}
        </Link>
      </div>
    );
  }
  return <ConversationList items={items} showsShop={!hostShop} hasMore={hasNextPage} isBusy={isFetchingNextPage} onMore={() => void fetchNextPage()} />;
}
