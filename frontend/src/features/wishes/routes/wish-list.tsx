/** One of somebody's own lists. */
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { listQueryOptions } from "#/features/wishes/api/wishes";
import { ListHead } from "#/features/wishes/components/list-head";
import { OwnWish, wishKeyOf } from "#/features/wishes/components/own-wish";
import { ShareList } from "#/features/wishes/components/share-list";
import { WishesFailure } from "#/features/wishes/components/wishes-failure";
import type { BuyWish } from "#/features/wishes/lib/buy-wish";
import { takeBack, useDeferred } from "#/features/wishes/lib/deferred";
import { shopPath, useShop } from "#/lib/current-shop";
import { usePageTitle } from "#/lib/use-page-title";
import "#/styles/forms.css";
import "#/styles/hearts.css";
import "#/styles/wishes.css";
import { Skeleton } from "#/ui/skeleton";

export function WishListPage({ buy }: { buy: BuyWish }) {
  const { t } = useLingui();
  const { slug: shop, name: shopName } = useShop();
  const { ref = "" } = useParams();
  const { data: list, error, refetch } = useQuery(listQueryOptions(shop, ref));
  const deferred = useDeferred();
  usePageTitle(list?.name ?? t`Wish list`, shopName);
  if (error && !list) return <WishesFailure shop={shop} error={error} onRetry={() => void refetch()} />;
  return (
    <div className="page private wishes">
      <p className="wishes-up">
        <Link className="text-link" to={shopPath(shop, "wish-lists")}>
          <Trans>All my lists</Trans>
        </Link>
      </p>
      <h1 className="private-title display">{list?.name ?? t`Wish list`}</h1>
      {!list && <Skeleton className="wishes-skeleton" />}
      {list && deferred.has(list.ref) && (
        <div className="removed">
          <p role="status">
            <Trans>“{list.name}” is deleted.</Trans>
          </p>
          <button type="button" className="text-button" onClick={() => takeBack(list.ref)}>
            <Trans>Bring back</Trans>
          </button>
        </div>
      )}
      {list && !deferred.has(list.ref) && (
        <div className="wishes-parts">
          <div>
            {list.items.length === 0 ? (
              <div className="empty">
                <p>
                  <Trans>Nothing on it yet. Press the heart beside a piece to keep it here.</Trans>
                </p>
                <Link to={shopPath(shop, "products")} className="button">
                  <Trans>Look around</Trans>
                </Link>
              </div>
            ) : (
              <ul className="wish-rows">
                {list.items.map((wish) => (
                  <OwnWish key={wish.slug} shop={shop} list={list} wish={wish} isLeaving={deferred.has(wishKeyOf(list, wish))} buy={wish.state === "available" && buy(wish)} />
                ))}
              </ul>
            )}
          </div>
          <aside className="wishes-side">
            <ListHead shop={shop} list={list} />
            <ShareList shop={shop} list={list} />
          </aside>
        </div>
      )}
    </div>
  );
}
