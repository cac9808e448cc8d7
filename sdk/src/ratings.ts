/** What buyers say of sellers. `key` is that of the order: it opens the buyer's side without signing in. */
import { buildPath, shopPath } from "./query.ts";
import type { CallOptions, Transport } from "./transport.ts";
import type { OwnRatingList, RatingDraft, RatingFault, RatingList, RatingStanding } from "./types.ts";

export class Ratings {
  constructor(private readonly transport: Transport) {}

  /** What everybody reads of a seller, newest first, with all of it in numbers. */
  list(shop: string, username: string, query: { cursor?: string | undefined } = {}, options?: CallOptions): Promise<RatingList> {
    return this.transport.send("GET", buildPath(shopPath(shop, "sellers", username, "ratings"), query), options);
  }

  /** One's own as a seller, hidden ones too. */
  own(shop: string, cursor?: string, options?: CallOptions): Promise<OwnRatingList> {
    return this.transport.send("GET", buildPath(shopPath(shop, "seller", "ratings"), { cursor }), options);
  }

  /** How a sale is rated, or can be, and what the caller can do. */
  read(sale: string, key?: string, options?: CallOptions): Promise<RatingStanding> {
    return this.transport.send("GET", ratingPath(sale, [], { key }), options);
  }

  /** Its buyer says how it was, or says it differently. */
  rate(sale: string, draft: RatingDraft, key?: string): Promise<RatingStanding> {
    return this.transport.send("PUT", ratingPath(sale, [], { key }), undefined, draft);
  }

  /** Its seller answers, for everybody to read. Nothing takes the answer back. */
  answer(sale: string, words: string): Promise<RatingStanding> {
    return this.transport.send("PUT", ratingPath(sale, ["answer"]), undefined, { words });
  }

  /** Its seller tells the staff what is wrong with it. */
  report(sale: string, word: { fault: RatingFault; words: string }): Promise<RatingStanding> {
    return this.transport.send("PUT", ratingPath(sale, ["report"]), undefined, word);
  }
}

function ratingPath(sale: string, parts: string[], query: Record<string, string | undefined> = {}): string {
  return buildPath(`/api/v1/sales/${[sale, "rating", ...parts].map(encodeURIComponent).join("/")}`, query);
}
