/** All filters of a list: category, availability, price, condition, and what the attributes of the category offer. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { ProductQuery } from "@galleria/sdk/client";
import type { Attribute } from "@galleria/sdk/types";
import { AttributeFilter } from "#/features/catalog/components/attribute-filter";
import { CategoryFilter } from "#/features/catalog/components/category-filter";
import { FilterChoices } from "#/features/catalog/components/filter-choices";
import { FilterGroup } from "#/features/catalog/components/filter-group";
import { FilterRange } from "#/features/catalog/components/filter-range";
import { attributeValues } from "#/features/catalog/lib/list-state";
import { useShop } from "#/lib/current-shop";
import { currencyDigits, currencySymbol, majorToMinor, minorToMajor } from "#/lib/format";

interface FiltersProps {
  query: ProductQuery;
  attributes: readonly Attribute[];
  onChange: (next: ProductQuery) => void;
}

/** Groups that stand open from the start. */
const OPEN = 3;

export function Filters({ query, attributes, onChange }: FiltersProps) {
  const { t } = useLingui();
  const { currency, conditions } = useShop();
  const { price_min, price_max } = query;
  const major = (minor: number | undefined) => (minor === undefined ? undefined : minorToMajor(minor, currency));
  const minor = (amount: number | undefined) => (amount === undefined ? undefined : majorToMinor(amount, currency));
  const facets = attributes.filter((attribute) => attribute.facet && attribute.type !== "text" && attribute.type !== "date");
  return (
    <div className="filters">
      <CategoryFilter query={query} />
      <label className="check filter-lone">
        <input type="checkbox" checked={query.in_stock ?? false} onChange={(event) => onChange({ ...query, in_stock: event.target.checked || undefined })} />
        <span>
          <Trans>Available now</Trans>
        </span>
      </label>
      <FilterGroup name={t`Price`} applied={price_min === undefined && price_max === undefined ? 0 : 1} open>
        <FilterRange
          name={t`Price`}
          unit={currencySymbol(currency)}
          decimals={currencyDigits(currency)}
          range={{ from: major(price_min), to: major(price_max) }}
          onChange={({ from, to }) => onChange({ ...query, price_min: minor(from), price_max: minor(to) })}
        />
      </FilterGroup>
      {facets.map((attribute, index) => (
        <FilterGroup
          key={attribute.key}
          name={attribute.name}
          help={attribute.help}
          applied={attributeValues(query, attribute.key).length}
          open={index < OPEN}
        >
          <AttributeFilter attribute={attribute} query={query} onChange={onChange} />
        </FilterGroup>
      ))}
      {conditions.length > 0 && (
        <FilterGroup name={t`Condition`} applied={query.condition?.length ?? 0} open={facets.length < OPEN}>
          <FilterChoices
            choices={conditions.map(({ code, name, description }) => ({ value: code, label: name, title: description }))}
            chosen={query.condition ?? []}
            onChange={(values) => onChange({ ...query, condition: values.length > 0 ? values.sort() : undefined })}
          />
        </FilterGroup>
      )}
    </div>
  );
}
