/** The state of a product list is its address. The parameters are those of the API, spelled alike. */
import type { ProductQuery, ProductSort } from "@galleria/sdk/storefront";
import { buildPath } from "@galleria/sdk/query";

const SORTS: readonly ProductSort[] = ["newest", "price", "-price", "popular", "rating", "relevance"];
const WORDS = ["q", "category", "seller"] as const;
const CHOICES = ["tag", "condition", "maker"] as const;
const ATTRIBUTE = "attr.";

/** The order that the engine takes when none is asked for. */
export function defaultSort(query: ProductQuery): ProductSort {
  return query.q ? "relevance" : "newest";
}

/** Reads an address; what it does not know, it leaves out. */
export function readListState(parameters: URLSearchParams): ProductQuery {
  const query: ProductQuery = {};
  for (const name of WORDS) {
    const value = parameters.get(name)?.trim();
    if (value) query[name] = value;
  }
  for (const name of ["price_min", "price_max"] as const) {
    const value = parameters.get(name);
    if (value && /^\d{1,12}$/.test(value)) query[name] = Number(value);
  }
  for (const name of CHOICES) {
    const values = parameters.getAll(name).filter(Boolean).sort();
    if (values.length > 0) query[name] = values;
  }
  for (const name of ["in_stock", "sold", "literal"] as const) if (parameters.get(name) === "true") query[name] = true;
  const attributes: Record<string, string[]> = {};
  for (const [name, value] of parameters) {
    if (name.startsWith(ATTRIBUTE) && value) (attributes[name.slice(ATTRIBUTE.length)] ??= []).push(value);
  }
  for (const values of Object.values(attributes)) values.sort();
  if (Object.keys(attributes).length > 0) query.attributes = attributes;
  const sort = SORTS.find((known) => known === parameters.get("sort"));
  if (sort && sort !== defaultSort(query)) query.sort = sort;
  return query;
}

/** The address of a list, inside its shop. */
export function listTarget({ attributes = {}, sort, ...query }: ProductQuery): string {
  const prefixed = Object.entries(attributes).map(([key, values]) => [ATTRIBUTE + key, values] as const);
  const shown = sort === defaultSort(query) ? undefined : sort;
  return buildPath("products", { ...query, ...Object.fromEntries(prefixed), sort: shown });
}

/** The chosen values of one attribute. */
export function attributeValues(query: ProductQuery, key: string): readonly string[] {
  const values = query.attributes?.[key] ?? [];
  return typeof values === "string" ? [values] : values;
}

export function withAttribute(query: ProductQuery, key: string, values: readonly string[]): ProductQuery {
  const { [key]: _, ...others } = query.attributes ?? {};
  const attributes = values.length > 0 ? { ...others, [key]: [...values].sort() } : others;
  return { ...query, attributes: Object.keys(attributes).length > 0 ? attributes : undefined };
}

/** The chosen values of a filter, none of them spelled as no filter at all. */
export function withChoices(query: ProductQuery, name: (typeof CHOICES)[number], values: readonly string[]): ProductQuery {
  return { ...query, [name]: values.length > 0 ? [...values].sort() : undefined };
}

/** Another search: what was said about the words before no longer holds. */
export function withWords(query: ProductQuery, q: string | undefined): ProductQuery {
  return { ...query, q, literal: undefined };
}

export function toggled(values: readonly string[], value: string): string[] {
  return values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
}

/** Everything that narrows the list, apart from the room it is in and the words searched for. */
export function withoutFilters({ q, category, sort, literal }: ProductQuery): ProductQuery {
  return { q, category, sort, literal };
}

export interface Range {
  from: number | undefined;
  to: number | undefined;
}

/** `10..40`, `10..`, `..40` */
export function readRange(text: string | undefined): Range {
  const [from = "", to = ""] = (text ?? "").split("..");
  return { from: readNumber(from), to: readNumber(to) };
}

export function writeRange({ from, to }: Range): string | undefined {
  return from === undefined && to === undefined ? undefined : `${from ?? ""}..${to ?? ""}`;
}

function readNumber(text: string): number | undefined {
  const value = Number(text);
  return text.trim() !== "" && Number.isFinite(value) ? value : undefined;
}
