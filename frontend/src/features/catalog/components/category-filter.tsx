/** The rooms of the shop: the one we are in, its children, and the way up. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { ProductQuery } from "@galleria/sdk/client";
import { Link } from "react-router";
import { listTarget } from "#/features/catalog/lib/list-state";
import { shopPath, useShop } from "#/lib/current-shop";
import { formatNumber } from "#/lib/format";

export function CategoryFilter({ query }: { query: ProductQuery }) {
  const { t } = useLingui();
  const { slug: shop, categories } = useShop();
  const current = categories.find((category) => category.slug === query.category);
  const open = new Set([current?.slug, current?.parent]);
  const shown = categories.filter((category) => category.parent === null || open.has(category.parent));
  // Attributes differ from room to room: their filters stay behind.
  const target = (category: string | undefined) => shopPath(shop, listTarget({ q: query.q, sort: query.sort, category }));
  return (
    <nav aria-label={t`Categories`} className="filter-categories">
      <ul>
        <li>
          <Link to={target(undefined)} aria-current={current ? undefined : "page"}>
            <Trans>Everything</Trans>
          </Link>
        </li>
        {shown.map(({ slug, name, depth, product_count }) => (
          <li key={slug} data-depth={depth}>
            <Link to={target(slug)} aria-current={slug === current?.slug ? "page" : undefined}>
              <span>{name}</span>
              <span className="filter-categories-count">{formatNumber(product_count)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
