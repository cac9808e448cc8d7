/** Where we are: the category with its words, or what was searched for. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { ProductQuery } from "@galleria/sdk/client";
import type { Category } from "@galleria/sdk/types";
import { Breadcrumb } from "#/features/catalog/components/breadcrumb";
import { useShop } from "#/lib/current-shop";
import { formatNumber } from "#/lib/format";

export function ListHeading({ query, category }: { query: ProductQuery; category: Category | undefined }) {
  const { t } = useLingui();
  const { categories, product_count: total } = useShop();
  const parent = categories.find((one) => one.slug === category?.parent);
  return (
    <header className="list-heading">
      <Breadcrumb trail={parent ? [parent] : []} />
      <h1 className="list-title display">
        {query.q ? <Trans>Results for “{query.q}”</Trans> : (category?.name ?? query.maker ?? t`Everything`)}
        {!query.q && !query.maker && (
          <span className="list-count" aria-hidden>
            {formatNumber(category?.product_count ?? total)}
          </span>
        )}
      </h1>
      {category && !query.q && <p className="list-text">{category.description}</p>}
    </header>
  );
}
