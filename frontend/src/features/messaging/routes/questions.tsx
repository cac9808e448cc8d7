/** What buyers ask a seller in a shop: unanswered questions first. */
import type { QuestionsToAnswer } from "@galleria/sdk/types";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { toAnswerQueryOptions } from "#/features/messaging/api/messaging";
import { ConversationList } from "#/features/messaging/components/conversation-list";
import { describeMessageError } from "#/features/messaging/lib/message-errors";
import { MEASURED } from "#/features/messaging/lib/message-words";
import { useShop } from "#/lib/current-shop";
import { usePageTitle } from "#/lib/use-page-title";
import "#/styles/forms.css";
import "#/styles/messaging.css";
import { AccountFailure } from "#/ui/account-failure";
import { Skeleton } from "#/ui/skeleton";

export function QuestionsPage() {
  const { t } = useLingui();
  const { slug: shop, name } = useShop();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(toAnswerQueryOptions(shop));
  usePageTitle(t`Questions`, name);
  if (error && !data) return <AccountFailure error={error} words={describeMessageError(error)} onRetry={() => void refetch()} />;
  const first = data?.pages[0];
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="page private">
      <h1 className="private-title display">
        <Trans>Questions</Trans>
      </h1>
      {first && <Summary first={first} />}
      {!first && <Skeleton className="conversation-skeleton" />}
      {first && items.length === 0 && (
        <div className="empty">
          <p>
            <Trans>Nobody has asked you anything yet. Questions about your pieces come here, and you get a letter.</Trans>
          </p>
        </div>
      )}
      {items.length > 0 && <ConversationList items={items} hasMore={hasNextPage} isBusy={isFetchingNextPage} onMore={() => void fetchNextPage()} />}
    </div>
  );
}

/** How many wait, and how quickly one answers. */
function Summary({ first: { waiting, answering, items } }: { first: QuestionsToAnswer }) {
  const { i18n } = useLingui();
  const measured = MEASURED[answering.within];
  if (items.length === 0) return null;
  return (
    <ul className="conversation-figures">
      <li>{waiting === 0 ? <Trans>All answered</Trans> : <Plural value={waiting} one="# unanswered" other="# unanswered" />}</li>
      {answering.median_s !== null && (
        <li>
          <Trans>
            Half of your answers come within <Duration seconds={answering.median_s} />
          </Trans>
        </li>
      )}
      {measured && (
        <li>
          <Trans>On your page: “{i18n._(measured)}”</Trans>
        </li>
      )}
    </ul>
  );
}

function Duration({ seconds }: { seconds: number }) {
  const minutes = Math.max(1, Math.round(seconds / 60));
  const hours = Math.round(minutes / 60);
  if (minutes < 90) return <Plural value={minutes} one="# minute" other="# minutes" />;
  if (hours < 48) return <Plural value={hours} one="# hour" other="# hours" />;
  return <Plural value={Math.round(hours / 24)} one="# day" other="# days" />;
}
