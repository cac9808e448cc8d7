import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { similarQueryOptions } from "#/features/catalog/api/products";
import { ProductShelf, ShelfSkeleton } from "#/features/catalog/components/product-shelf";
import { useShop } from "#/lib/current-shop";
import { SectionHeading } from "#/ui/section-heading";

/** Neighbours of a piece. A courtesy: when they cannot be had, the page does without. */
export function Similar({ slug }: { slug: string }) {
  const { t } = useLingui();
  const shop = useShop().slug;
  const { data, isPending } = useQuery(similarQueryOptions(shop, slug));
  if (!isPending && !data?.length) return null;
  return (
    <section className="section" aria-labelledby="similar">
      <SectionHeading id="similar" title={t`From the same drawer`} />
      {data ? <ProductShelf cards={data.slice(0, 8)} arrangement="arrivals" /> : <ShelfSkeleton arrangement="arrivals" count={4} />}
    </section>
  );
}
