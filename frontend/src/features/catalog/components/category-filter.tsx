/** The rooms of the shop: the one we are in, its children, and the way up. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { ProductQuery } from "@galleria/sdk/storefront";
import { Link } from "react-router";
import { ChoiceCount } from "#/features/catalog/components/choice-count";
import type { Counts } from "#/features/catalog/lib/facet-counts";
import { listTarget, withoutFilters } from "#/features/catalog/lib/list-state";
import { shopPath, useShop } from "#/lib/current-shop";

interface CategoryFilterProps {
  query: ProductQuery;
  /** Pieces of each room under the other filters, once they are known. */
  counts: Counts | undefined;
  /** Whether these are still the counts of another question. */
  isCounting: boolean;
}

export function CategoryFilter({ query, counts, isCounting }: CategoryFilterProps) {
  const { t } = useLingui();
  const { slug: shop, categories } = useShop();
  const current = categories.find((category) => category.slug === query.category);
  const open = new Set([current?.slug, current?.parent]);
  const shown = categories.filter((category) => category.parent === null || open.has(category.parent));
  // Filters come along, unless it is known that they would leave nothing in that room.
  const target = (category: string | undefined, count: number | undefined) =>
    shopPath(shop, listTarget({ ...(counts && !isCounting && count === 0 ? withoutFilters(query) : query), category }));
  const countOf = (slug: string, all: number) => (counts ? (counts.get(slug) ?? 0) : all);
  return (
    <nav aria-label={t`Categories`} className="filter-categories">
      <ul>
        <li>
          <Link to={target(undefined, undefined)} aria-current={current ? undefined : "page"}>
            <Trans>Everything</Trans>
          </Link>
        </li>
        {shown.map(({ slug, name, depth, product_count }) => (
          <li key={slug} data-depth={depth}>
            <Link
              to={target(slug, countOf(slug, product_count))}
              aria-current={slug === current?.slug ? "page" : undefined}
              data-empty={countOf(slug, product_count) === 0}
            >
              <span>{name}</span>
              <ChoiceCount count={countOf(slug, product_count)} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
