/** What the server wrote into the page: which shop it is, under which path, and the answers to the first questions. */
import { normalisePath } from "@galleria/sdk/query";

interface Boot {
  shop: string | null;
  base: string;
  answers: Record<string, unknown>;
}

function readBoot(): Boot {
  const text = document.getElementById("galleria")?.textContent;
  const written = text ? (JSON.parse(text) as Partial<Boot>) : {};
  return { shop: written.shop ?? null, base: written.base ?? "", answers: written.answers ?? {} };
}

const boot = readBoot();
const answers = new Map(Object.entries(boot.answers).map(([path, answer]) => [normalisePath(path), answer]));

/** The slug of the shop that owns this host, if one does: its pages then have no `/{shop}` part. */
export const hostShop = boot.base === "" ? boot.shop : null;

/** The inlined answer to one request, once: later requests want fresh data. */
export function takeAnswer(path: string): unknown {
  const key = normalisePath(path);
  const answer = answers.get(key);
  answers.delete(key);
  return answer;
}
