/** The filter of one attribute, by its type. */
import { useLingui } from "@lingui/react/macro";
import type { ProductQuery } from "@galleria/sdk/storefront";
import type { Attribute, AttributeFacet } from "@galleria/sdk/types";
import { FilterChoices } from "#/features/catalog/components/filter-choices";
import { FilterHistogram } from "#/features/catalog/components/filter-histogram";
import { countsOf } from "#/features/catalog/lib/facet-counts";
import { attributeValues, readRange, withAttribute, writeRange } from "#/features/catalog/lib/list-state";
import { formatNumber } from "#/lib/format";

interface AttributeFilterProps {
  attribute: Attribute;
  /** Counts of its values, once they are known. */
  facet: AttributeFacet | undefined;
  query: ProductQuery;
  onChange: (next: ProductQuery) => void;
}

export function AttributeFilter({ attribute, facet, query, onChange }: AttributeFilterProps) {
  const { t } = useLingui();
  const { key, type } = attribute;
  const chosen = attributeValues(query, key);
  const change = (values: readonly string[]) => onChange(withAttribute(query, key, values));
  if (type === "number") {
    return (
      <FilterHistogram
        name={attribute.name}
        bins={facet?.bins ?? []}
        format={(value) => [attribute.unit ? formatNumber(value, attribute.decimals) : String(value), attribute.unit].filter(Boolean).join(" ")}
        unit={attribute.unit}
        decimals={attribute.decimals}
        range={readRange(chosen[0])}
        onChange={(range) => {
          const text = writeRange(range);
          change(text ? [text] : []);
        }}
      />
    );
  }
  const counts = countsOf(facet?.values);
  if (type === "boolean") {
    const choices = [
      { value: "true", label: t`Yes` },
      { value: "false", label: t`No` },
    ];
    // Both at once would ask for nothing: the last one counts.
    return <FilterChoices choices={choices} chosen={chosen} counts={counts} onChange={(values) => change(values.slice(-1))} />;
  }
  return <FilterChoices choices={attribute.choices} chosen={chosen} counts={counts} onChange={change} />;
}
