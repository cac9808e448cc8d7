import { useLingui } from "@lingui/react/macro";
import type { ProductQuery } from "@galleria/sdk/storefront";
import type { Attribute } from "@galleria/sdk/types";
import { attributeValues, readRange, toggled, withAttribute, withChoices, withWords } from "#/features/catalog/lib/list-state";
import { useShop } from "#/lib/current-shop";
import { formatMoney, formatNumber } from "#/lib/format";

export interface AppliedFilter {
  key: string;
  label: string;
  /** The state of the list without this filter. */
  without: ProductQuery;
}

/** Everything that narrows the list, in words. */
export function useAppliedFilters(query: ProductQuery, attributes: readonly Attribute[]): AppliedFilter[] {
  const { t } = useLingui();
  const { currency, conditions } = useShop();
  const applied: AppliedFilter[] = [];
  const add = (key: string, label: string, without: ProductQuery) => applied.push({ key, label, without });
  const words = (from: string | undefined, to: string | undefined) =>
    from && to ? t`${from} to ${to}` : from ? t`from ${from}` : t`up to ${to ?? ""}`;

  if (query.q) add("q", `“${query.q}”`, { ...withWords(query, undefined), sort: undefined });
  addEach("tag", (value) => `#${value}`);
  addEach("maker", (value) => value);
  if (query.seller) add("seller", t`Seller: ${query.seller}`, { ...query, seller: undefined });
  if (query.in_stock) add("in_stock", t`Available now`, { ...query, in_stock: undefined });
  if (query.sold) add("sold", t`Sold`, { ...query, sold: undefined });
  const { price_min, price_max } = query;
  if (price_min !== undefined || price_max !== undefined) {
    const money = (minor: number | undefined) => (minor === undefined ? undefined : formatMoney(minor, currency));
    add("price", words(money(price_min), money(price_max)), { ...query, price_min: undefined, price_max: undefined });
  }
  addEach("condition", (value) => conditions.find((condition) => condition.code === value)?.name ?? value);
  for (const key of Object.keys(query.attributes ?? {})) {
    const attribute = attributes.find((one) => one.key === key);
    const values = attributeValues(query, key);
    for (const value of values) {
      const without = withAttribute(
        query,
        key,
        values.filter((one) => one !== value),
      );
      add(`${key}.${value}`, attribute ? describe(attribute, value) : value, without);
    }
  }
  return applied;

  function addEach(name: "tag" | "maker" | "condition", describeValue: (value: string) => string) {
    const values = query[name] ?? [];
    for (const value of values) add(`${name}.${value}`, describeValue(value), withChoices(query, name, toggled(values, value)));
  }

  function describe({ name, type, choices, unit, decimals }: Attribute, value: string): string {
    if (type === "choice") return choices.find((choice) => choice.value === value)?.label ?? value;
    if (type === "boolean") return value === "true" ? name : t`not ${name}`;
    const { from, to } = readRange(value);
    const number = (amount: number | undefined) =>
      amount === undefined ? undefined : [unit ? formatNumber(amount, decimals) : String(amount), unit].filter(Boolean).join(" ");
    return `${name} ${words(number(from), number(to))}`;
  }
}
