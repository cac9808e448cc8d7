/** A list that somebody shares, as whoever has its link sees it. */
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Navigate, useParams } from "react-router";
import { sharedListQueryOptions } from "#/features/wishes/api/wishes";
import { WishPiece } from "#/features/wishes/components/wish-piece";
import { WishesFailure } from "#/features/wishes/components/wishes-failure";
import type { BuyWish } from "#/features/wishes/lib/buy-wish";
import { hostShop } from "#/lib/boot";
import { shopPath, useShop } from "#/lib/current-shop";
import { formatDate } from "#/lib/format";
import { usePageTitle } from "#/lib/use-page-title";
import "#/styles/forms.css";
import "#/styles/hearts.css";
import "#/styles/wishes.css";
import { Skeleton } from "#/ui/skeleton";

export function SharedListPage({ buy }: { buy: BuyWish }) {
  const { t } = useLingui();
  const { slug: shop, name: shopName } = useShop();
  const { token = "" } = useParams();
  const { data: list, error, refetch } = useQuery(sharedListQueryOptions(token));
  usePageTitle(list ? t`${list.name}, a wish list of ${list.owner}` : t`Wish list`, shopName);
  if (error && !list) return <WishesFailure shop={shop} error={error} onRetry={() => void refetch()} />;
  // The link names the shop, but it is the list that knows.
  if (list && list.shop !== shop && !hostShop) return <Navigate to={shopPath(list.shop, `wish-lists/shared/${token}`)} replace />;
  return (
    <div className="page private wishes">
      {!list ? (
        <>
          <h1 className="private-title display">
            <Trans>Wish list</Trans>
          </h1>
          <Skeleton className="wishes-skeleton" />
        </>
      ) : (
        <>
          <p className="wishes-up">
            <Trans>
              A wish list of {list.owner}, last changed on {formatDate(list.updated_at)}
            </Trans>
          </p>
          <h1 className="private-title display">{list.name}</h1>
          {list.notes && <p className="wishes-notes">{list.notes}</p>}
          {list.items.length === 0 ? (
            <p className="wishes-notes">
              <Trans>Nothing is on it at the moment.</Trans>
            </p>
          ) : (
            <>
              <p className="hint wishes-count">
                <Plural value={list.items.length} one="# piece" other="# pieces" />
              </p>
              <ul className="wish-rows">
                {list.items.map((wish) => (
                  <WishPiece key={wish.slug} shop={shop} currency={list.currency} wish={wish} note={wish.note && <p className="wish-note">{wish.note}</p>}>
                    {wish.state === "available" && buy(wish)}
                  </WishPiece>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </div>
  );
}
