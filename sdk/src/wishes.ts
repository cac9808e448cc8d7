/** Wish lists, and notices of pieces that are back in stock or cost less. */
import { shopPath } from "./query.ts";
import type { CallOptions, Transport } from "./transport.ts";
import type { NoticeKind, NoticeState, ProductWishes, SharedWishList, ShopWishes, WaitedFor, WishList, WishListChange, WishListDraft, WishListSummary } from "./types.ts";

/** Stands for the ref of somebody's default list in a shop. The first piece that is put on it begins it. */
export const DEFAULT_LIST = "default";

export class Wishes {
  constructor(private readonly transport: Transport) {}

  /** The lists of whoever is signed in, the default one first. */
  lists(shop: string, options?: CallOptions): Promise<{ items: WishListSummary[] }> {
    return this.transport.send("GET", listsPath(shop), options);
  }

  list(shop: string, ref: string = DEFAULT_LIST, options?: CallOptions): Promise<WishList> {
    return this.transport.send("GET", listsPath(shop, ref), options);
  }

  begin(shop: string, draft: WishListDraft, options?: CallOptions): Promise<WishList> {
    return this.transport.send("POST", listsPath(shop), options, draft);
  }

  /** `order` are slugs: those that are not named stay behind them. `is_shared` gives a list a link, or revokes it for good. */
  change(shop: string, ref: string, change: WishListChange, options?: CallOptions): Promise<WishList> {
    return this.transport.send("PATCH", listsPath(shop, ref), options, change);
  }

  remove(shop: string, ref: string, options?: CallOptions): Promise<void> {
    return this.transport.send("DELETE", listsPath(shop, ref), options);
  }

  /** A note that is left out stays as it is. */
  put(shop: string, slug: string, { ref = DEFAULT_LIST, ...wish }: { ref?: string; note?: string } = {}, options?: CallOptions): Promise<void> {
    return this.transport.send("PUT", listsPath(shop, ref, "items", slug), options, wish);
  }

  take(shop: string, slug: string, ref: string = DEFAULT_LIST, options?: CallOptions): Promise<void> {
    return this.transport.send("DELETE", listsPath(shop, ref, "items", slug), options);
  }

  /** What somebody has on their lists in a shop, and waits for there: all that the hearts of a page need. */
  ofShop(shop: string, options?: CallOptions): Promise<ShopWishes> {
    return this.transport.send("GET", shopPath(shop, "wishes"), options);
  }

  /** On which lists of somebody a piece is, and what they wait to be told of it. */
  ofProduct(shop: string, slug: string, options?: CallOptions): Promise<ProductWishes> {
    return this.transport.send("GET", shopPath(shop, "products", slug, "wishes"), options);
  }

  /** A list that somebody shares, by the token of its link. */
  shared(token: string, options?: CallOptions): Promise<SharedWishList> {
    return this.transport.send("GET", `/api/v1/shared-wish-lists/${encodeURIComponent(token)}`, options);
  }

  /** What whoever is signed in waits for. */
  notices(shop: string, options?: CallOptions): Promise<{ items: WaitedFor[] }> {
    return this.transport.send("GET", shopPath(shop, "notices"), options);
  }

  /** Who is not signed in gives an address, and follows the link in the letter that then comes. */
  askNotice(shop: string, slug: string, kind: NoticeKind, guest: { email?: string } = {}, options?: CallOptions): Promise<NoticeState> {
    return this.transport.send("PUT", shopPath(shop, "products", slug, "notices", kind), options, guest);
  }

  stopNotice(shop: string, slug: string, kind: NoticeKind, options?: CallOptions): Promise<void> {
    return this.transport.send("DELETE", shopPath(shop, "products", slug, "notices", kind), options);
  }
}

const listsPath = (shop: string, ...rest: string[]) => shopPath(shop, "wish-lists", ...rest);
