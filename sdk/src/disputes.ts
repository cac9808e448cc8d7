/** What is in dispute about a seller's sale, for who sells and who buys. `key` is that of the order: it opens the buyer's side without signing in. */
import { buildPath } from "./query.ts";
import type { CallOptions, Transport } from "./transport.ts";
import type { DisputeDraft, DisputeStanding } from "./types.ts";

export interface Said {
  words: string;
  pictures?: string[];
}

export class Disputes {
  constructor(private readonly transport: Transport) {}

  /** What is in dispute, or can be, and what the caller can do. */
  read(sale: string, key?: string, options?: CallOptions): Promise<DisputeStanding> {
    return this.transport.send("GET", disputePath(sale, [], { key }), options);
  }

  /** Its buyer says what is wrong. The same idempotency key gives the same dispute. */
  open(sale: string, draft: DisputeDraft, given: { key?: string | undefined; idempotencyKey: string }): Promise<DisputeStanding> {
    return this.transport.send("POST", disputePath(sale, [], { key: given.key }), { idempotencyKey: given.idempotencyKey }, draft);
  }

  /** One of its sides says or shows something more. */
  say(sale: string, said: Said, key?: string): Promise<DisputeStanding> {
    return this.transport.send("POST", disputePath(sale, ["posts"], { key }), undefined, said);
  }

  /** Its seller does not agree: the shop decides. */
  answer(sale: string, said: Said): Promise<DisputeStanding> {
    return this.transport.send("POST", disputePath(sale, ["answer"]), undefined, said);
  }

  /** Its seller gives what was asked for. */
  accept(sale: string): Promise<DisputeStanding> {
    return this.transport.send("POST", disputePath(sale, ["acceptance"]), undefined, {});
  }

  /** Its seller gives it when the piece has come back. */
  askBack(sale: string, words: string, returnTo: string): Promise<DisputeStanding> {
    return this.transport.send("POST", disputePath(sale, ["return-wish"]), undefined, { words, return_to: returnTo });
  }

  /** Its buyer lets it be. */
  withdraw(sale: string, key?: string): Promise<DisputeStanding> {
    return this.transport.send("POST", disputePath(sale, ["withdrawal"], { key }), undefined, {});
  }

  /** Its buyer has sent it back. Saying it again changes the tracking. */
  sendBack(sale: string, tracking: string, key?: string): Promise<DisputeStanding> {
    return this.transport.send("POST", disputePath(sale, ["parcel"], { key }), undefined, { tracking });
  }

  /** It is back with its seller: the money goes back. */
  comeBack(sale: string): Promise<DisputeStanding> {
    return this.transport.send("POST", disputePath(sale, ["parcel", "arrival"]), undefined, {});
  }

  /** Lets go of a picture that nobody has said something with. */
  removePicture(sale: string, picture: string, key?: string): Promise<void> {
    return this.transport.send("DELETE", disputePath(sale, ["pictures", picture], { key }));
  }
}

/** Where a picture is sent to, as `files` of a form. */
export function disputeUploadPath(sale: string, key: string | undefined): string {
  return disputePath(sale, ["pictures"], { key });
}

export function disputePicturePath(sale: string, picture: string, size: "large" | "small", key: string | undefined): string {
  return disputePath(sale, ["pictures", picture], { size, key });
}

function disputePath(sale: string, parts: string[], query: Record<string, string | undefined> = {}): string {
  return buildPath(`/api/v1/sales/${[sale, "dispute", ...parts].map(encodeURIComponent).join("/")}`, query);
}
