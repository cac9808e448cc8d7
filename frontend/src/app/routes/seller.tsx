/** A seller's page with their pieces. */
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { useParams } from "react-router";
import { productListQueryOptions } from "#/features/catalog/api/products";
import { EndlessList } from "#/features/catalog/components/endless-list";
import { ProductShelf, ShelfSkeleton } from "#/features/catalog/components/product-shelf";
import { answeringQueryOptions } from "#/features/messaging/api/messaging";
import { MEASURED } from "#/features/messaging/lib/message-words";
import { SellerRatings } from "#/features/ratings/components/seller-ratings";
import { SellerPage } from "#/features/sellers/routes/seller";
import { useShop } from "#/lib/current-shop";

const SOLD_SHOWN = 8;

export function Seller() {
  const { username } = useParams();
  const { i18n } = useLingui();
  const { data: within = "" } = useQuery(answeringQueryOptions(useShop().slug, username ?? ""));
  const measured = MEASURED[within];
  return (
    <SellerPage
      key={username}
      ratings={(seller, name) => <SellerRatings username={seller} name={name} />}
      offered={(seller) => <Offered seller={seller} />}
      sold={(seller) => <Sold seller={seller} />}
      measured={measured && i18n._(measured)}
    />
  );
}

function Offered({ seller }: { seller: string }) {
  return (
    <Suspense fallback={<ShelfSkeleton arrangement="list" count={8} />}>
      <EndlessList
        query={{ seller, in_stock: true }}
        empty={
          <p>
            <Trans>Nothing at the moment.</Trans>
          </p>
        }
      />
    </Suspense>
  );
}

/** A courtesy: when it cannot be had, the page does without. */
function Sold({ seller }: { seller: string }) {
  const { data } = useInfiniteQuery(productListQueryOptions(useShop().slug, { seller, sold: true, limit: SOLD_SHOWN }));
  const cards = data?.pages[0]?.items;
  if (!cards?.length) return null;
  return (
    <section className="seller-shelf" aria-labelledby="sold">
      <h2 id="sold" className="seller-shelf-title display">
        <Trans>Sold</Trans>
      </h2>
      <ProductShelf cards={cards} arrangement="arrivals" />
    </section>
  );
}
