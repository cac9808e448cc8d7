/** What comes back of what one has sold: each deals with their own. */
import { buildPath, shopPath } from "./query.ts";
import type { CallOptions, Transport } from "./transport.ts";
import type { ReturnArrival, SoldReturn, SoldReturns as SoldReturnPage } from "./types.ts";

export class SoldReturns {
  constructor(private readonly transport: Transport) {}

  /** Newest first. */
  list(shop: string, query: { open?: boolean | undefined; cursor?: string | undefined } = {}, options?: CallOptions): Promise<SoldReturnPage> {
    return this.transport.send("GET", buildPath(shopPath(shop, "returns"), { open: query.open === undefined ? undefined : String(query.open), cursor: query.cursor }), options);
  }

  read(shop: string, ref: string, options?: CallOptions): Promise<SoldReturn> {
    return this.transport.send("GET", shopPath(shop, "returns", ref), options);
  }

  /** It may be sent: to the address, line by line, or to the seller's own. */
  agree(shop: string, ref: string, address: string[], words: string): Promise<SoldReturn> {
    return this.transport.send("POST", shopPath(shop, "returns", ref, "agreement"), undefined, { address, words });
  }

  /** Its buyer keeps it, and the money goes back. */
  doWithout(shop: string, ref: string, words: string): Promise<SoldReturn> {
    return this.transport.send("POST", shopPath(shop, "returns", ref, "waiver"), undefined, { words });
  }

  decline(shop: string, ref: string, words: string): Promise<SoldReturn> {
    return this.transport.send("POST", shopPath(shop, "returns", ref, "refusal"), undefined, { words });
  }

  /** As it was sent, the money goes back at once; with a condition the shop decides how much. */
  arrived(shop: string, ref: string, arrival: ReturnArrival): Promise<SoldReturn> {
    return this.transport.send("POST", shopPath(shop, "returns", ref, "arrival"), undefined, arrival);
  }
}

export function soldPicturePath(shop: string, ref: string, picture: string, size: "large" | "small"): string {
  return buildPath(shopPath(shop, "returns", ref, "pictures", picture), { size });
}
