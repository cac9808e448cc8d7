/** Where we are: the category with its words, or what was searched for. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { ProductQuery } from "@galleria/sdk/storefront";
import type { Category } from "@galleria/sdk/types";
import { Breadcrumb } from "#/features/catalog/components/breadcrumb";
import { listTarget } from "#/features/catalog/lib/list-state";
import { useShop } from "#/lib/current-shop";
import { formatNumber } from "#/lib/format";

interface ListHeadingProps {
  query: ProductQuery;
  category: Category | undefined;
  /** Pieces under all filters, once they are counted. */
  total: number | undefined;
  /** Whether the total is still that of another question. */
  isCounting: boolean;
}

export function ListHeading({ query, category, total, isCounting }: ListHeadingProps) {
  const { t } = useLingui();
  const { categories, product_count } = useShop();
  const makers = query.maker?.join(", ");
  // What the shop says of a room is true under no filter only.
  const isWhole = listTarget({ ...query, sort: undefined }) === listTarget({ category: query.category });
  const count = total ?? (isWhole ? (category?.product_count ?? product_count) : undefined);
  const parent = categories.find((one) => one.slug === category?.parent);
  return (
    <header className="list-heading">
      <Breadcrumb trail={parent ? [parent] : []} />
      <h1 className="list-title display">
        {query.q ? <Trans>Results for “{query.q}”</Trans> : (category?.name ?? makers ?? t`Everything`)}
        {count !== undefined && (
          <span className="list-count" data-counting={isCounting && !isWhole} aria-hidden>
            {formatNumber(count)}
          </span>
        )}
      </h1>
      {category && !query.q && <p className="list-text">{category.description}</p>}
    </header>
  );
}
