/** Stands in for the search's schemas until the OpenAPI document holds them. */
import type { components } from "./generated.ts";

type Schemas = components["schemas"];

export interface Understood {
  field: string;
  value: string;
  label: string;
}

export interface SearchNote {
  id: string;
  words: string;
  understood: Understood[];
  did_you_mean: string | null;
  corrected: boolean;
  meaning_only: boolean;
}

export interface Count {
  value: string;
  count: number;
}

export interface Bin {
  from: number;
  to: number;
  count: number;
}

export interface AttributeFacet {
  key: string;
  values: Count[];
  min: number | null;
  max: number | null;
  bins: Bin[];
}

export interface Facets {
  total: number;
  categories: { slug: string; count: number }[];
  conditions: Count[];
  makers: Count[];
  tags: Count[];
  in_stock: number;
  price: { min: number | null; max: number | null; bins: Bin[] };
  attributes: AttributeFacet[];
}

export interface Suggestion {
  kind: "product" | "category" | "maker" | "query";
  text: string;
  marked: string;
  slug: string | null;
  picture: Schemas["PictureOut"] | null;
  price: Schemas["Card"]["price"] | null;
  count: number | null;
}

export type Card = Schemas["Card"] & { marked_title?: string | null; marked_summary?: string | null };
export type CardPage = Omit<Schemas["ProductList"], "items"> & { items: Card[]; search?: SearchNote | null };

export interface ShopResults {
  slug: string;
  name: string;
  total: number;
  items: Card[];
  search: SearchNote;
}
