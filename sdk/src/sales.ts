/** What sellers sell of orders, for who sells and who buys. `key` is that of the order: it opens the buyer's side without signing in. */
import { buildPath, shopPath } from "./query.ts";
import type { CallOptions, Transport } from "./transport.ts";
import type { Pieces, Sale, SaleList, SaleStatus } from "./types.ts";

export class Sales {
  constructor(private readonly transport: Transport) {}

  /** What one has sold in a shop, newest first. */
  list(shop: string, query: { status?: SaleStatus | undefined; cursor?: string | undefined; limit?: number | undefined } = {}, options?: CallOptions): Promise<SaleList> {
    return this.transport.send("GET", buildPath(shopPath(shop, "sales"), query), options);
  }

  read(ref: string, key?: string, options?: CallOptions): Promise<Sale> {
    return this.transport.send("GET", salePath(ref, [], key), options);
  }

  /** These pieces are on their way, or all that are left. The same idempotency key sends once. */
  ship(ref: string, parcel: { tracking: string; lines?: Pieces[] | undefined }, idempotencyKey: string): Promise<Sale> {
    return this.transport.send("POST", salePath(ref, ["shipment"]), { idempotencyKey }, parcel);
  }

  /** A parcel is followed by another number. */
  track(ref: string, parcel: number, tracking: string): Promise<Sale> {
    return this.transport.send("POST", salePath(ref, ["parcels", String(parcel)]), undefined, { tracking });
  }

  /** A part of it is on its way, and the rest cannot be sent: what was paid for that goes back. */
  sendNoMore(ref: string, reason: string): Promise<Sale> {
    return this.transport.send("POST", salePath(ref, ["unsent"]), undefined, { reason });
  }

  /** It cannot be sent: all that was paid for it goes back. */
  cancel(ref: string, reason: string): Promise<Sale> {
    return this.transport.send("POST", salePath(ref, ["cancellation"]), undefined, { reason });
  }

  /** Its buyer has it. */
  receive(ref: string, key?: string): Promise<Sale> {
    return this.transport.send("POST", salePath(ref, ["arrival"], key), undefined, {});
  }

  /** Its buyer is content: the seller has the money. It cannot be undone. */
  confirm(ref: string, key?: string): Promise<Sale> {
    return this.transport.send("POST", salePath(ref, ["confirmation"], key), undefined, {});
  }

  /** Its buyer asks for so many more days to look at it. */
  askTime(ref: string, days: number, key?: string): Promise<Sale> {
    return this.transport.send("POST", salePath(ref, ["time", "wish"], key), undefined, { days });
  }

  /** Its seller answers the wish. */
  answerTime(ref: string, isGranted: boolean): Promise<Sale> {
    return this.transport.send("POST", salePath(ref, ["time", "answer"]), undefined, { is_granted: isGranted });
  }

  /** Its seller gives so many more days unasked. */
  giveTime(ref: string, days: number): Promise<Sale> {
    return this.transport.send("POST", salePath(ref, ["time"]), undefined, { days });
  }
}

/** A document of a sale as PDF. */
export function saleDocumentPath(sale: string, number: string, key?: string): string {
  return salePath(sale, ["documents", number], key);
}

function salePath(ref: string, parts: string[], key?: string): string {
  return buildPath(`/api/v1/sales/${[ref, ...parts].map(encodeURIComponent).join("/")}`, { key });
}
