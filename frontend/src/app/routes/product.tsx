/** The page of a piece, with the ways to have it: now, or some day. */
import type { Product, Variant } from "@galleria/sdk/types";
import { useContext, useEffect, useState, type ComponentType } from "react";
import { AddToBag } from "#/features/sales/front/add-to-bag";
import { ProductPage as Piece } from "#/features/catalog/routes/product";
import { PublishedQuestions } from "#/features/messaging/front/published-questions";
import { Beside } from "#/lib/beside";
import { useShop } from "#/lib/current-shop";
import { whenQuiet } from "#/lib/when-quiet";

export function ProductPage() {
  const hasMarket = useShop().capabilities.includes("marketplace");
  return (
    <Piece
      buy={(product, variant) => <Ways product={product} variant={variant} />}
      underSeller={({ slug, title, seller }) =>
        hasMarket &&
        seller && (
          <>
            <Later className="product-ask" load={loadAsk} piece={{ slug, title, seller: seller.name }} />
            <Later className="product-report" load={loadReport} piece={{ slug, title }} />
          </>
        )
      }
      questions={({ slug, seller }) => hasMarket && seller && <PublishedQuestions slug={slug} seller={seller.name} />}
    />
  );
}

function Ways({ product, variant }: { product: Product; variant: Variant | undefined }) {
  const shop = useShop();
  const Wishes = useContext(Beside)?.Page;
  return (
    <>
      {shop.sells && <AddToBag shop={shop.slug} product={product} variant={variant} />}
      {/* It has its room before it comes: nothing moves under somebody's eyes. */}
      {shop.capabilities.includes("wishlists") && <div className="product-wishes">{Wishes && <Wishes product={product} />}</div>}
    </>
  );
}

const loadAsk = async () => (await import("#/app/ask-seller")).prepare();
const loadReport = async () => (await import("#/app/report-piece")).prepare();

interface LaterProps<Piece> {
  /** It has its room before it comes. */
  className: string;
  load: () => Promise<ComponentType<Piece>>;
  piece: Piece;
}

/** What few people want: the way to ask its seller, or to say that something is wrong. It comes once the page has come to rest. */
function Later<Piece extends object>({ className, load, piece }: LaterProps<Piece>) {
  const [Way, setWay] = useState<ComponentType<Piece> | null>(null);
  useEffect(
    () =>
      whenQuiet(() => {
        load().then(
          (found) => setWay(() => found),
          () => undefined,
        );
      }),
    [load],
  );
  return <div className={className}>{Way && <Way {...piece} />}</div>;
}
