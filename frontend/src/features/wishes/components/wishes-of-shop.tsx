/** What somebody keeps and waits for in one shop, in their account. */
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { WaitedFor } from "@galleria/sdk/types";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "react-router";
import { listsQueryOptions, noticesQueryOptions, wishes, wishKeys } from "#/features/wishes/api/wishes";
import { describeWishError, isNotOffered } from "#/features/wishes/lib/wish-errors";
import { productPath, shopPath } from "#/lib/current-shop";
import { formatDate } from "#/lib/format";
import "#/styles/wishes.css";
import { Fault } from "#/ui/fault";
import { Skeleton } from "#/ui/skeleton";
import { notify } from "#/ui/toast";

export function WishesOfShop({ shop, name }: { shop: string; name: string }) {
  const { i18n } = useLingui();
  const lists = useQuery(listsQueryOptions(shop));
  const notices = useQuery(noticesQueryOptions(shop));
  const error = lists.error ?? notices.error;
  if (isNotOffered(error)) return null;
  const isEmpty = lists.data?.length === 0 && notices.data?.length === 0;
  return (
    <section className="security" aria-labelledby={`wishes-${shop}`}>
      <h2 id={`wishes-${shop}`} className="security-title display">
        {name}
      </h2>
      {error ? (
        <Fault
          text={i18n._(describeWishError(error).text)}
          onRetry={() => {
            void lists.refetch();
            void notices.refetch();
          }}
        />
      ) : !lists.data || !notices.data ? (
        <Skeleton className="row-skeleton" />
      ) : (
        <>
          {isEmpty && (
            <p className="security-text">
              <Trans>Nothing kept and nothing waited for in this shop.</Trans>
            </p>
          )}
          <ul className="security-rows">
            {lists.data.map(({ ref, name: listName, count, token }) => (
              <li key={ref}>
                <p>
                  <Link className="text-link" to={shopPath(shop, `wish-lists/${ref}`)}>
                    {listName}
                  </Link>
                </p>
                <p>
                  <Plural value={count} one="# piece" other="# pieces" />
                  {token !== null && (
                    <>
                      {" · "}
                      <Trans>shared</Trans>
                    </>
                  )}
                </p>
              </li>
            ))}
            {notices.data.map((notice) => (
              <NoticeRow key={`${notice.slug} ${notice.kind}`} shop={shop} notice={notice} />
            ))}
          </ul>
          {lists.data.length > 0 && (
            <p>
              <Link className="text-link" to={shopPath(shop, "wish-lists")}>
                <Trans>All lists in {name}</Trans>
              </Link>
            </p>
          )}
        </>
      )}
    </section>
  );
}

function NoticeRow({ shop, notice }: { shop: string; notice: WaitedFor }) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const { slug, title, kind, status, created_at } = notice;
  const key = noticesQueryOptions(shop).queryKey;
  const isSame = (one: WaitedFor) => one.slug === slug && one.kind === kind;
  const settle = () => queries.invalidateQueries({ queryKey: wishKeys.all });
  const bringBack = async () => {
    try {
      await wishes.askNotice(shop, slug, kind);
    } catch (error) {
      await notify(i18n._(describeWishError(error).text));
    }
    await settle();
  };
  const stopping = useMutation({
    mutationFn: () => wishes.stopNotice(shop, slug, kind),
    onMutate: () => queries.setQueryData(key, (all) => all?.filter((one) => !isSame(one))),
    onSuccess: () => void notify(t`We will not write to you about “${title}”`, status === "waiting" ? { label: t`Undo`, onClick: () => void bringBack() } : undefined),
    onError: (error) => void notify(i18n._(describeWishError(error).text)),
    onSettled: settle,
  });
  return (
    <li>
      <div>
        <p>
          <Link className="text-link" to={productPath(shop, slug)}>
            {title}
          </Link>
        </p>
        <p>
          {kind === "back-in-stock" ? <Trans>When it is back</Trans> : <Trans>When the price falls</Trans>}
          {" · "}
          {status === "waiting" ? <Trans>since {formatDate(created_at)}</Trans> : <Trans>we have written to you</Trans>}
        </p>
      </div>
      <button type="button" className="text-button" onClick={() => stopping.mutate()}>
        <Trans>Remove</Trans>
        <span className="sr-only">: {title}</span>
      </button>
    </li>
  );
}
