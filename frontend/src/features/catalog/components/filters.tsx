/** All filters of a list: category, availability, price, maker, condition, and what the attributes of the category offer. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { ProductQuery } from "@galleria/sdk/storefront";
import type { Attribute, Facets } from "@galleria/sdk/types";
import { AttributeFilter } from "#/features/catalog/components/attribute-filter";
import { CategoryFilter } from "#/features/catalog/components/category-filter";
import { ChoiceCount } from "#/features/catalog/components/choice-count";
import { FilterChoices } from "#/features/catalog/components/filter-choices";
import { FilterGroup } from "#/features/catalog/components/filter-group";
import { FilterHistogram } from "#/features/catalog/components/filter-histogram";
import { countsOf } from "#/features/catalog/lib/facet-counts";
import { attributeValues, withChoices } from "#/features/catalog/lib/list-state";
import { majorBins, namedValues } from "#/features/catalog/lib/facets";
import { useShop } from "#/lib/current-shop";
import { currencyDigits, currencySymbol, formatMoney, majorToMinor, minorToMajor } from "#/lib/format";

interface FiltersProps {
  query: ProductQuery;
  attributes: readonly Attribute[];
  /** Counts beside the choices, once they are known. */
  facets: Facets | undefined;
  /** Whether these counts are still those of another question. */
  isCounting: boolean;
  onChange: (next: ProductQuery) => void;
}

/** Groups that stand open from the start. */
const OPEN = 3;

export function Filters({ query, attributes, facets, isCounting, onChange }: FiltersProps) {
  const { t } = useLingui();
  const { currency, conditions } = useShop();
  const { price_min, price_max } = query;
  const major = (minor: number | undefined) => (minor === undefined ? undefined : minorToMajor(minor, currency));
  const minor = (amount: number | undefined) => (amount === undefined ? undefined : majorToMinor(amount, currency));
  const shown = attributes.filter((attribute) => attribute.facet && attribute.type !== "text" && attribute.type !== "date");
  const byName = [
    { field: "maker" as const, name: t`Maker`, counts: facets?.makers, choices: namedValues(facets?.makers, query.maker) },
    { field: "tag" as const, name: t`Tags`, counts: facets?.tags, choices: namedValues(facets?.tags, query.tag) },
  ];
  return (
    <div className="filters" data-counting={isCounting}>
      <CategoryFilter query={query} isCounting={isCounting} counts={facets && new Map(facets.categories.map(({ slug, count }) => [slug, count]))} />
      <label className="check filter-lone" data-empty={facets?.in_stock === 0 && !query.in_stock}>
        <input type="checkbox" checked={query.in_stock ?? false} onChange={(event) => onChange({ ...query, in_stock: event.target.checked || undefined })} />
        <span>
          <Trans>Available now</Trans>
        </span>
        {facets && <ChoiceCount count={facets.in_stock} />}
      </label>
      <FilterGroup name={t`Price`} applied={price_min === undefined && price_max === undefined ? 0 : 1} open>
        <FilterHistogram
          name={t`Price`}
          bins={majorBins(facets?.price.bins ?? [], currency)}
          format={(amount) => formatMoney(majorToMinor(amount, currency), currency)}
          unit={currencySymbol(currency)}
          decimals={currencyDigits(currency)}
          range={{ from: major(price_min), to: major(price_max) }}
          onChange={({ from, to }) => onChange({ ...query, price_min: minor(from), price_max: minor(to) })}
        />
      </FilterGroup>
      {shown.map((attribute, index) => (
        <FilterGroup
          key={attribute.key}
          name={attribute.name}
          help={attribute.help}
          applied={attributeValues(query, attribute.key).length}
          open={index < OPEN}
        >
          <AttributeFilter
            attribute={attribute}
            facet={facets && (facets.attributes.find((one) => one.key === attribute.key) ?? { key: attribute.key, values: [], min: null, max: null, bins: [] })}
            query={query}
            onChange={onChange}
          />
        </FilterGroup>
      ))}
      {conditions.length > 0 && (
        <FilterGroup name={t`Condition`} applied={query.condition?.length ?? 0} open={shown.length < OPEN}>
          <FilterChoices
            choices={conditions.map(({ code, name, description }) => ({ value: code, label: name, title: description }))}
            chosen={query.condition ?? []}
            counts={countsOf(facets?.conditions)}
            onChange={(values) => onChange(withChoices(query, "condition", values))}
          />
        </FilterGroup>
      )}
      {byName.map(({ field, name, choices, counts }) =>
        choices.length > 1 ? (
          <FilterGroup key={field} name={name} applied={query[field]?.length ?? 0} open={false}>
            <FilterChoices
              choices={choices}
              chosen={query[field] ?? []}
              counts={countsOf(counts)}
              onChange={(values) => onChange(withChoices(query, field, values))}
            />
          </FilterGroup>
        ) : null,
      )}
    </div>
  );
}
