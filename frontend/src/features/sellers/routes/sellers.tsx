/** Who sells in the shop beside the house: by name, or by what buyers gave them. */
import type { ListedSeller } from "@galleria/sdk/types";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { readSort, sellerListQueryOptions } from "#/features/sellers/api/sellers";
import { describeSellerError } from "#/features/sellers/lib/seller-errors";
import { KINDS, placeOf } from "#/features/sellers/lib/seller-words";
import { shopPath, useShop } from "#/lib/current-shop";
import { usePageTitle } from "#/lib/use-page-title";
import { ActionButton } from "#/ui/action-button";
import { Failure } from "#/ui/failure";
import { Picture } from "#/ui/picture";
import { AverageStars } from "#/ui/average-stars";
import { Skeleton } from "#/ui/skeleton";

export function SellersPage() {
  const { t, i18n } = useLingui();
  const { slug: shop, name } = useShop();
  const sort = readSort(useSearchParams()[0]);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(sellerListQueryOptions(shop, sort));
  usePageTitle(t`Sellers`, name);
  if (error && !data) {
    const words = describeSellerError(error);
    return <Failure title={i18n._(words.title)} text={i18n._(words.text)} onRetry={words.canRetry && (() => void refetch())} />;
  }
  const sellers = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="page sellers-page">
      <header className="reading-head">
        <p className="label">
          <Trans>Beside the house</Trans>
        </p>
        <h1 className="reading-title display">
          <Trans>Sellers</Trans>
        </h1>
        <nav className="sellers-sort" aria-label={t`Order`}>
          <Link to={shopPath(shop, "sellers")} aria-current={sort ? undefined : "true"}>
            <Trans>By name</Trans>
          </Link>
          <Link to={shopPath(shop, "sellers?sort=rating")} aria-current={sort ? "true" : undefined}>
            <Trans>By rating</Trans>
          </Link>
        </nav>
      </header>
      {!data && <Skeleton className="seller-skeleton" />}
      {data && sellers.length === 0 && (
        <p className="reading-summary">
          <Trans>Nobody sells here yet.</Trans>
        </p>
      )}
      {sellers.length > 0 && (
        <ul className="seller-cards">
          {sellers.map((seller) => (
            <SellerCard key={seller.username} shop={shop} seller={seller} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <div className="list-end">
          <ActionButton className="button-quiet" isBusy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            <Trans>Show more</Trans>
          </ActionButton>
        </div>
      )}
      <p className="sellers-join">
        <Link className="button" to={shopPath(shop, "sell")}>
          <Trans>Sell here</Trans>
        </Link>
      </p>
    </div>
  );
}

function SellerCard({ shop, seller }: { shop: string; seller: ListedSeller }) {
  const { i18n } = useLingui();
  return (
    <li className="seller-card">
      <h2 className="seller-card-name display">
        <Link to={shopPath(shop, `sellers/${encodeURIComponent(seller.username)}`)}>{seller.name}</Link>
      </h2>
      <p className="seller-place">{placeOf(seller)}</p>
      <AverageStars rating={seller.rating} />
      <p className="seller-card-facts">
        {i18n._(KINDS[seller.kind])} · <Plural value={seller.on_offer} one="# piece on offer" other="# pieces on offer" />
      </p>
      {seller.pictures.length > 0 && (
        <ul className="seller-glimpses" aria-hidden>
          {seller.pictures.map((picture) => (
            <li key={picture.key}>
              <Picture picture={picture} sizes="(min-width: 64rem) 9vw, 28vw" alt="" />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
