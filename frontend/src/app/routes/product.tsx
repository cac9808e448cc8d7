/** The page of a piece, with the ways to have it: now, or some day. */
import type { Product, Variant } from "@galleria/sdk/types";
import { useContext, useEffect, useState, type ComponentType } from "react";
import { AddToBag } from "#/features/sales/front/add-to-bag";
import { ProductPage as Piece } from "#/features/catalog/routes/product";
import { Beside } from "#/lib/beside";
import { useShop } from "#/lib/current-shop";
import { whenQuiet } from "#/lib/when-quiet";

export function ProductPage() {
  const hasMarket = useShop().capabilities.includes("marketplace");
  return (
    <Piece
      buy={(product, variant) => <Ways product={product} variant={variant} />}
      underSeller={({ slug, title }) => hasMarket && <Report slug={slug} title={title} />}
    />
  );
}

function Ways({ product, variant }: { product: Product; variant: Variant | undefined }) {
  const shop = useShop();
  const Later = useContext(Beside)?.Page;
  return (
    <>
      {shop.sells && <AddToBag shop={shop.slug} product={product} variant={variant} />}
      {/* It has its room before it comes: nothing moves under somebody's eyes. */}
      {shop.capabilities.includes("wishlists") && <div className="product-wishes">{Later && <Later product={product} />}</div>}
    </>
  );
}

/** The way to say that something is wrong with it, once the page has come to rest. */
function Report(piece: { slug: string; title: string }) {
  const [Way, setWay] = useState<ComponentType<typeof piece> | null>(null);
  useEffect(
    () =>
      whenQuiet(() => {
        const load = async () => (await import("#/app/report-piece")).prepare();
        load().then(
          (found) => setWay(() => found),
          () => undefined,
        );
      }),
    [],
  );
  return <div className="product-report">{Way && <Way {...piece} />}</div>;
}
