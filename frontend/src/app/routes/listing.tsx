/** The form of a listing, with the shop's own card and page for its preview. */
import { ProductCard } from "#/features/catalog/components/product-card";
import { ProductDetails } from "#/features/catalog/components/product-details";
import { ListingPage } from "#/features/listings/routes/listing";
import { useShop } from "#/lib/current-shop";

export function Listing() {
  const { theme } = useShop();
  return (
    <ListingPage
      look={{
        card: (product) => <ProductCard kind={theme.card} card={product} rank={1} sizes="20rem" priority />,
        page: (product) => <ProductDetails product={product} variant={product.variants[0]} buy={null} underSeller={null} />,
      }}
    />
  );
}
