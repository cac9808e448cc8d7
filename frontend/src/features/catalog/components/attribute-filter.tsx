/** The filter of one attribute, by its type. */
import { useLingui } from "@lingui/react/macro";
import type { ProductQuery } from "@galleria/sdk/client";
import type { Attribute } from "@galleria/sdk/types";
import { FilterChoices } from "#/features/catalog/components/filter-choices";
import { FilterRange } from "#/features/catalog/components/filter-range";
import { attributeValues, readRange, withAttribute, writeRange } from "#/features/catalog/lib/list-state";

interface AttributeFilterProps {
  attribute: Attribute;
  query: ProductQuery;
  onChange: (next: ProductQuery) => void;
}

export function AttributeFilter({ attribute, query, onChange }: AttributeFilterProps) {
  const { t } = useLingui();
  const { key, type } = attribute;
  const chosen = attributeValues(query, key);
  const change = (values: readonly string[]) => onChange(withAttribute(query, key, values));
  if (type === "number") {
    return (
      <FilterRange
        name={attribute.name}
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
  if (type === "boolean") {
    const choices = [
      { value: "true", label: t`Yes` },
      { value: "false", label: t`No` },
    ];
    // Both at once would ask for nothing: the last one counts.
    return <FilterChoices choices={choices} chosen={chosen} onChange={(values) => change(values.slice(-1))} />;
  }
  return <FilterChoices choices={attribute.choices} chosen={chosen} onChange={change} />;
}
