/** What somebody offers in a shop: drafts with their pictures, and the listings that they became. */
import { buildPath, shopPath } from "./query.ts";
import type { CallOptions, Transport } from "./transport.ts";
import type { DraftPicture, DraftSummary, ListingChange, ListingDraft, ListingFields, ListingPage, ListingResult, ListingState, PictureCrop, PriceHelp, Product } from "./types.ts";

export interface DraftSave {
  version: number;
  fields: ListingFields;
  pictures: { ref: string; alt: string }[];
}

export interface PictureEdit {
  turn: number;
  crop: PictureCrop | null;
}

export class Listings {
  constructor(private readonly transport: Transport) {}

  /** One's own, the newest first, with how many stand where. */
  list(shop: string, query: { state?: ListingState | undefined; cursor?: string | undefined; limit?: number | undefined } = {}, options?: CallOptions): Promise<ListingPage> {
    return this.transport.send("GET", buildPath(shopPath(shop, "listings"), query), options);
  }

  /** The same change of several; a result for each. The same idempotency key changes them once. */
  change(shop: string, change: Partial<ListingChange>, idempotencyKey: string): Promise<{ items: ListingResult[] }> {
    return this.transport.send("POST", shopPath(shop, "listings", "changes"), { idempotencyKey }, change);
  }

  drafts(shop: string, options?: CallOptions): Promise<{ items: DraftSummary[] }> {
    return this.transport.send("GET", draftPath(shop), options);
  }

  /** Empty, to edit a product, or like one. */
  begin(shop: string, from: { product?: string; copied?: boolean }, idempotencyKey: string): Promise<ListingDraft> {
    return this.transport.send("POST", draftPath(shop), { idempotencyKey }, from);
  }

  draft(shop: string, ref: string, options?: CallOptions): Promise<ListingDraft> {
    return this.transport.send("GET", draftPath(shop, ref), options);
  }

  /** 409 `listing_draft_moved` when another device was quicker; the problem carries its state as `draft`. */
  save(shop: string, ref: string, save: DraftSave, options?: CallOptions): Promise<ListingDraft> {
    return this.transport.send("PUT", draftPath(shop, ref), options, save);
  }

  discard(shop: string, ref: string): Promise<void> {
    return this.transport.send("DELETE", draftPath(shop, ref));
  }

  /** Turns and cuts the original. Neither gives it back as it was sent. */
  editPicture(shop: string, ref: string, picture: string, edit: PictureEdit): Promise<DraftPicture> {
    return this.transport.send("PUT", draftPath(shop, ref, "pictures", picture), undefined, edit);
  }

  removePicture(shop: string, ref: string, picture: string): Promise<void> {
    return this.transport.send("DELETE", draftPath(shop, ref, "pictures", picture));
  }

  priceHelp(shop: string, ref: string, options?: CallOptions): Promise<PriceHelp> {
    return this.transport.send("GET", draftPath(shop, ref, "price-help"), options);
  }

  preview(shop: string, ref: string, options?: CallOptions): Promise<Product> {
    return this.transport.send("GET", draftPath(shop, ref, "preview"), options);
  }

  publish(shop: string, ref: string, version: number): Promise<{ slug: string }> {
    return this.transport.send("POST", draftPath(shop, ref, "publish"), undefined, { version });
  }
}

/** Where pictures are sent to, as `files` of a form. */
export function draftPicturesPath(shop: string, ref: string): string {
  return draftPath(shop, ref, "pictures");
}

function draftPath(shop: string, ...rest: string[]): string {
  return shopPath(shop, "listing-drafts", ...rest);
}
