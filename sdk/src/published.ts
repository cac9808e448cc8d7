/** Questions that stand on a piece's page, for everybody. Apart from the conversations that they come from, which only some people have. */
import { shopPath } from "./query.ts";
import type { CallOptions, Transport } from "./transport.ts";
import type { PublishedQuestion } from "./types.ts";

/** The first published first. */
export async function listPublished(transport: Transport, shop: string, slug: string, options?: CallOptions): Promise<PublishedQuestion[]> {
  const answer: { items: PublishedQuestion[] } = await transport.send("GET", shopPath(shop, "products", slug, "questions"), options);
  return answer.items;
}
