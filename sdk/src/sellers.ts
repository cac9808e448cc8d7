/** Selling beside the house: the market's terms, one's own application, sellers as shoppers see them, and reports of their pieces. */
import { buildPath, shopPath } from "./query.ts";
import type { CallOptions, Transport } from "./transport.ts";
import type { ListedSeller, Market, OwnSeller, ReportReason, SellerApplication, SellerDraft, SellerPage, TakenOff } from "./types.ts";

export class Sellers {
  constructor(private readonly transport: Transport) {}

  /** How to sell in a shop. 404 `shop_has_no_market` where only the house does. */
  market(shop: string, options?: CallOptions): Promise<Market> {
    return this.transport.send("GET", shopPath(shop, "market"), options);
  }

  /** What whoever is signed in has told. 404 `seller_not_applied` for who has never asked. */
  own(shop: string, options?: CallOptions): Promise<OwnSeller> {
    return this.transport.send("GET", shopPath(shop, "seller"), options);
  }

  apply(shop: string, application: SellerApplication, idempotencyKey: string, options?: CallOptions): Promise<OwnSeller> {
    return this.transport.send("POST", shopPath(shop, "seller"), { ...options, idempotencyKey }, application);
  }

  change(shop: string, draft: SellerDraft, options?: CallOptions): Promise<OwnSeller> {
    return this.transport.send("PUT", shopPath(shop, "seller"), options, draft);
  }

  acceptTerms(shop: string, version: string, options?: CallOptions): Promise<OwnSeller> {
    return this.transport.send("POST", shopPath(shop, "seller", "terms"), options, { terms_version: version });
  }

  /** Pieces of one's own that staff took off the shelves. */
  takenOff(shop: string, options?: CallOptions): Promise<{ items: TakenOff[] }> {
    return this.transport.send("GET", shopPath(shop, "seller", "taken-off"), options);
  }

  /** By name, or by what buyers gave them, the best first. */
  list(shop: string, query: { cursor?: string | undefined; sort?: "name" | "rating" | undefined } = {}, options?: CallOptions): Promise<{ items: ListedSeller[]; next: string | null }> {
    return this.transport.send("GET", buildPath(shopPath(shop, "sellers"), query), options);
  }

  get(shop: string, username: string, options?: CallOptions): Promise<SellerPage> {
    return this.transport.send("GET", shopPath(shop, "sellers", username), options);
  }

  /** Tells the staff that something is wrong with a piece. Again, before they have decided, it changes what was said. */
  report(shop: string, slug: string, word: { reason: ReportReason; words: string }, options?: CallOptions): Promise<void> {
    return this.transport.send("PUT", shopPath(shop, "products", slug, "report"), options, word);
  }
}
