/** The page of a seller: who they are, what they offer, what they have sold. The shelves are another room's. */
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link, useParams } from "react-router";
import { sellerQueryOptions } from "#/features/sellers/api/sellers";
import { SellerHead, SellerWords } from "#/features/sellers/components/seller-head";
import { describeSellerError } from "#/features/sellers/lib/seller-errors";
import { shopPath, useShop } from "#/lib/current-shop";
import { usePageTitle } from "#/lib/use-page-title";
import { Failure } from "#/ui/failure";
import { Skeleton } from "#/ui/skeleton";

interface SellerPageProps {
  ratings: (username: string, name: string) => ReactNode;
  offered: (username: string) => ReactNode;
  sold: (username: string) => ReactNode;
  /** How quickly they answer, as it was measured. */
  measured: string | null;
}

export function SellerPage({ ratings, offered, sold, measured }: SellerPageProps) {
  const { t, i18n } = useLingui();
  const { slug: shop, name: shopName } = useShop();
  const { username = "" } = useParams();
  const { data: seller, error, refetch } = useQuery(sellerQueryOptions(shop, username));
  usePageTitle(seller ? t`${seller.name}, seller at ${shopName}` : t`Seller`, seller ? undefined : shopName);
  if (error && !seller) {
    const words = describeSellerError(error);
    return (
      <Failure
        title={i18n._(words.title)}
        text={i18n._(words.text)}
        onRetry={words.canRetry && (() => void refetch())}
        actions={
          <Link className="button button-quiet" to={shopPath(shop, "sellers")}>
            <Trans>All sellers</Trans>
          </Link>
        }
      />
    );
  }
  return (
    <div className="page seller-page">
      {!seller ? (
        <Skeleton className="seller-skeleton" />
      ) : (
        <>
          <SellerHead seller={seller} />
          <SellerWords seller={seller} measured={measured} />
          <section className="seller-shelf" aria-labelledby="offered">
            <h2 id="offered" className="seller-shelf-title display">
              <Trans>On offer</Trans>
            </h2>
            {offered(username)}
          </section>
          {ratings(username, seller.name)}
          {seller.sold > 0 && sold(username)}
        </>
      )}
    </div>
  );
}
