/** The page of a piece, with the way to have it. */
import { AddToBag } from "#/features/sales/front/add-to-bag";
import { ProductPage as Piece } from "#/features/catalog/routes/product";
import { useShop } from "#/lib/current-shop";

export function ProductPage() {
  const shop = useShop();
  return <Piece buy={(product, variant) => shop.sells && <AddToBag shop={shop.slug} product={product} variant={variant} />} />;
}
