/** The page of one piece. */
import { useSuspenseQuery } from "@tanstack/react-query";
import type { Product, Variant } from "@galleria/sdk/types";
import { Suspense, useEffect, type ReactNode } from "react";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { productQueryOptions } from "#/features/catalog/api/products";
import { ProductDetails } from "#/features/catalog/components/product-details";
import { ProductSkeleton } from "#/features/catalog/components/product-skeleton";
import { RecentlyViewed } from "#/features/catalog/components/recently-viewed";
import { Similar } from "#/features/catalog/components/similar";
import { recordSeen } from "#/features/catalog/lib/recently-viewed";
import { selectVariant } from "#/features/catalog/lib/variants";
import { productPath, useShop } from "#/lib/current-shop";
import { galleria } from "#/lib/galleria";
import { usePageTitle } from "#/lib/use-page-title";

/** What stands beside a piece for those who want it: another room's. */
export type Buy = (product: Product, variant: Variant | undefined) => ReactNode;

interface ProductPageProps {
  buy: Buy;
  underSeller: (product: Product) => ReactNode;
  /** What was asked about it. */
  questions: (product: Product) => ReactNode;
}

export function ProductPage(others: ProductPageProps) {
  const { slug = "" } = useParams();
  return (
    <Suspense key={slug} fallback={<ProductSkeleton />}>
      <Piece slug={slug} {...others} />
    </Suspense>
  );
}

function Piece({ slug, buy, underSeller, questions }: ProductPageProps & { slug: string }) {
  const shop = useShop();
  const { data: product } = useSuspenseQuery(productQueryOptions(shop.slug, slug));
  const [parameters] = useSearchParams();
  const variant = selectVariant(product.variants, parameters.get("variant"));
  usePageTitle(product.title, shop.name);

  const navigate = useNavigate();
  useEffect(() => {
    // Asked for by a name that it had before: the engine has led us here.
    if (product.slug !== slug) void navigate(productPath(shop.slug, product.slug), { replace: true });
  }, [navigate, product.slug, shop.slug, slug]);

  useEffect(() => {
    recordSeen(shop.slug, product);
  }, [shop.slug, product]);

  useEffect(() => {
    // Nobody waits for the counter, and a page without it is complete. The short delay spares pages that are passed by.
    const timer = setTimeout(() => void galleria.products.countView(shop.slug, slug).catch(() => undefined), 1500);
    return () => clearTimeout(timer);
  }, [shop.slug, slug]);

  return (
    <div className="page product-page">
      <ProductDetails product={product} variant={variant} buy={buy(product, variant)} underSeller={underSeller(product)} />
      {questions(product)}
      <Similar slug={slug} />
      <RecentlyViewed except={slug} />
    </div>
  );
}
