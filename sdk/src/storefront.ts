/** Reading the shops: one small group of methods per resource. What buying and signing in need stands in files of its own, so that a page can do without. */
import { buildPath, shopPath, type Query } from "./query.ts";
import { Transport, type CallOptions, type TransportOptions } from "./transport.ts";
import type { Attribute, Card, CardPage, Category, Facets, Home, Policy, Product, Shop, ShopResults, ShopSummary, Suggestion } from "./types.ts";

export interface List<T> {
  items: T[];
}

export type ProductSort = "newest" | "price" | "-price" | "popular" | "rating" | "relevance";

/** Filters of a product list. `attributes` holds `attr.<key>` filters: values, `true`/`false`, or a range `10..40`. */
export interface ProductQuery {
  q?: string | undefined;
  category?: string | undefined;
  tag?: readonly string[] | undefined;
  attributes?: Readonly<Record<string, string | readonly string[]>> | undefined;
  price_min?: number | undefined;
  price_max?: number | undefined;
  condition?: readonly string[] | undefined;
  in_stock?: boolean | undefined;
  /** What has been sold, and nothing else. */
  sold?: boolean | undefined;
  seller?: string | undefined;
  maker?: readonly string[] | undefined;
  /** The words as they stand: no number is read as a filter, no spelling is corrected. */
  literal?: boolean | undefined;
  sort?: ProductSort | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

/** The default that the engine applies by itself; left out of addresses. */
const DEFAULT_LIMIT = 24;

export class Storefront {
  readonly transport: Transport;
  readonly shops: ShopsResource;
  readonly products: ProductsResource;
  readonly search: SearchResource;

  constructor(options: TransportOptions = {}) {
    const transport = new Transport(options);
    this.transport = transport;
    this.shops = new ShopsResource(transport);
    this.products = new ProductsResource(transport);
    this.search = new SearchResource(transport, this.products);
  }
}

class ShopsResource {
  constructor(private readonly transport: Transport) {}

  list(options?: CallOptions): Promise<List<ShopSummary>> {
    return this.transport.send("GET", "/api/v1/shops", options);
  }

  get(shop: string, options?: CallOptions): Promise<Shop> {
    return this.transport.send("GET", shopPath(shop), options);
  }

  home(shop: string, options?: CallOptions): Promise<Home> {
    return this.transport.send("GET", shopPath(shop, "home"), options);
  }

  categories(shop: string, options?: CallOptions): Promise<List<Category>> {
    return this.transport.send("GET", shopPath(shop, "categories"), options);
  }

  attributes(shop: string, query: { category?: string | undefined } = {}, options?: CallOptions): Promise<List<Attribute>> {
    return this.transport.send("GET", buildPath(shopPath(shop, "attributes"), query), options);
  }

  policy(shop: string, slug: string, options?: CallOptions): Promise<Policy> {
    return this.transport.send("GET", shopPath(shop, "policies", slug), options);
  }
}

class ProductsResource {
  constructor(private readonly transport: Transport) {}

  list(shop: string, query: ProductQuery = {}, options?: CallOptions): Promise<CardPage> {
    return this.transport.send("GET", buildPath(shopPath(shop, "products"), productParameters(query)), options);
  }

  /** How many pieces each choice would leave, under all filters but its own. */
  facets(shop: string, query: ProductQuery = {}, options?: CallOptions): Promise<Facets> {
    const { sort: _, limit: __, cursor: ___, ...filters } = query;
    return this.transport.send("GET", buildPath(shopPath(shop, "facets"), productParameters(filters)), options);
  }

  get(shop: string, slug: string, options?: CallOptions): Promise<Product> {
    return this.transport.send("GET", shopPath(shop, "products", slug), options);
  }

  similar(shop: string, slug: string, options?: CallOptions): Promise<List<Card>> {
    return this.transport.send("GET", shopPath(shop, "products", slug, "similar"), options);
  }

  featured(shop: string, options?: CallOptions): Promise<List<Card>> {
    return this.transport.send("GET", shopPath(shop, "featured"), options);
  }

  /** Counts one view of a product page. */
  countView(shop: string, slug: string, options?: CallOptions): Promise<void> {
    return this.transport.send("POST", shopPath(shop, "products", slug, "views"), { keepalive: true, ...options });
  }
}

class SearchResource {
  constructor(
    private readonly transport: Transport,
    private readonly products: ProductsResource,
  ) {}

  /** Pieces that match the words, the best match first. */
  find(shop: string, words: string, query: ProductQuery = {}, options?: CallOptions): Promise<CardPage> {
    return this.products.list(shop, { sort: "relevance", ...query, q: words }, options);
  }

  /** Pieces, rooms, makers and past searches that begin like the words; without words, what is searched for most. */
  suggest(shop: string, words: string, query: { limit?: number | undefined } = {}, options?: CallOptions): Promise<List<Suggestion>> {
    return this.transport.send("GET", buildPath(shopPath(shop, "suggest"), { ...query, q: words }), options);
  }

  /** The best matches of every shop that has any. */
  searchAll(words: string, query: { limit?: number | undefined } = {}, options?: CallOptions): Promise<{ shops: ShopResults[] }> {
    return this.transport.send("GET", buildPath("/api/v1/search", { ...query, q: words }), options);
  }

  /** Tells that a piece was opened from the results of a search, and from which place in them, counted from 1, where that is known. */
  recordClick(shop: string, search: string, click: { slug: string; position?: number | undefined }, options?: CallOptions): Promise<void> {
    return this.transport.send("POST", shopPath(shop, "searches", search, "clicks"), { keepalive: true, ...options }, click);
  }
}

function productParameters({ attributes = {}, ...query }: ProductQuery): Query {
  const parameters: Record<string, Query[string]> = { ...query };
  if (query.limit === DEFAULT_LIMIT) delete parameters["limit"];
  for (const [key, value] of Object.entries(attributes)) parameters[`attr.${key}`] = value;
  return parameters;
}
