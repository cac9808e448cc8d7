import { useLingui } from "@lingui/react/macro";
import type { ProductQuery, ProductSort } from "@galleria/sdk/storefront";
import { ChevronDown } from "lucide-react";
import { defaultSort } from "#/features/catalog/lib/list-state";
import { useShop } from "#/lib/current-shop";

export function SortSelect({ query, onChange }: { query: ProductQuery; onChange: (next: ProductQuery) => void }) {
  const { t } = useLingui();
  const { capabilities } = useShop();
  const sorts: [ProductSort, string][] = [
    ["newest", t`Newest first`],
    ["price", t`Lowest price first`],
    ["-price", t`Highest price first`],
    ["popular", t`Most looked at`],
  ];
  if (capabilities.includes("reviews")) sorts.push(["rating", t`Best rated`]);
  if (query.q) sorts.unshift(["relevance", t`Best match`]);
  return (
    <span className="select">
      <select
        aria-label={t`Sort by`}
        value={query.sort ?? defaultSort(query)}
        onChange={(event) => onChange({ ...query, sort: event.target.value as ProductSort })}
      >
        {sorts.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden strokeWidth={1.5} />
    </span>
  );
}
