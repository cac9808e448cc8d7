/** What comes back of an order: what can, what was asked for, its pictures and credit notes. `key` opens the order without signing in. */
import { buildPath } from "./query.ts";
import type { CallOptions, Transport } from "./transport.ts";
import type { Return, ReturnDraft, Returns as AllReturns } from "./types.ts";

export class Returns {
  constructor(private readonly transport: Transport) {}

  /** What can be sent back and until when, what was, and the credit notes. */
  list(order: string, key?: string, options?: CallOptions): Promise<AllReturns> {
    return this.transport.send("GET", orderPath(order, ["returns"], { key }), options);
  }

  read(ref: string, key?: string, options?: CallOptions): Promise<Return> {
    return this.transport.send("GET", returnPath(ref, [], { key }), options);
  }

  /** Asks to send something back. The same idempotency key gives the same return. */
  request(order: string, draft: ReturnDraft, given: { key?: string | undefined; idempotencyKey: string }): Promise<Return> {
    return this.transport.send("POST", orderPath(order, ["returns"], { key: given.key }), { idempotencyKey: given.idempotencyKey }, draft);
  }

  cancel(ref: string, key?: string): Promise<Return> {
    return this.transport.send("POST", returnPath(ref, ["cancel"], { key }), undefined, {});
  }

  /** It is on its way. Saying it again changes the tracking. */
  sent(ref: string, tracking: string, key?: string): Promise<Return> {
    return this.transport.send("POST", returnPath(ref, ["sent"], { key }), undefined, { tracking });
  }

  /** Lets go of a picture that no return shows. */
  removePicture(order: string, ref: string, key?: string): Promise<void> {
    return this.transport.send("DELETE", orderPath(order, ["return-pictures", ref], { key }));
  }
}

/** Where a picture is sent to, as `files` of a form. */
export function uploadPath(order: string, key: string | undefined): string {
  return orderPath(order, ["return-pictures"], { key });
}

export function picturePath(order: string, ref: string, size: "large" | "small", key: string | undefined): string {
  return orderPath(order, ["return-pictures", ref], { size, key });
}

export function creditNotePath(order: string, number: string, key: string | undefined): string {
  return orderPath(order, ["credit-notes", number], { key });
}

function orderPath(ref: string, parts: string[], query: Record<string, string | undefined>): string {
  return buildPath(`/api/v1/orders/${[ref, ...parts].map(encodeURIComponent).join("/")}`, query);
}

function returnPath(ref: string, parts: string[], query: Record<string, string | undefined>): string {
  return buildPath(`/api/v1/returns/${[ref, ...parts].map(encodeURIComponent).join("/")}`, query);
}
