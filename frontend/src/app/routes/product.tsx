/** The page of a piece, with the ways to have it: now, or some day. */
import type { Product, Variant } from "@galleria/sdk/types";
import { useContext } from "react";
import { AddToBag } from "#/features/sales/front/add-to-bag";
import { ProductPage as Piece } from "#/features/catalog/routes/product";
import { Beside } from "#/lib/beside";
import { useShop } from "#/lib/current-shop";

export function ProductPage() {
  return <Piece buy={(product, variant) => <Ways product={product} variant={variant} />} />;
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
