/** The one connection of the app to the engine. It answers from the page itself where the server inlined an answer. */
import { Storefront } from "@galleria/sdk/storefront";
import { takeAnswer } from "#/lib/boot";
import { noteAnswer } from "#/lib/line";

/** The token of this site, which another one cannot read. */
export function readToken(): string {
  return /(?:^|; )csrftoken=([^;]+)/.exec(document.cookie)?.[1] ?? "";
}

/** A change in somebody's name carries the token. */
function prove(request: Request): Request {
  const token = request.method === "GET" ? "" : readToken();
  if (token) request.headers.set("x-csrftoken", token);
  return request;
}

/** Answers that come together each bring a token, and the last one stays: what was sent with one before that is sent once more. */
async function sendProven(request: Request): Promise<Response> {
  const token = request.headers.get("x-csrftoken");
  const again = token === null ? null : request.clone();
  const response = await fetch(request);
  if (response.status !== 403 || again === null || token === readToken()) return response;
  return fetch(prove(again));
}

export const galleria = new Storefront({
  interceptors: [prove],
  fetch: async (request) => {
    const { pathname, search } = new URL(request.url);
    const answer = request.method === "GET" ? takeAnswer(pathname + search) : undefined;
    if (answer !== undefined) return Response.json(answer);
    const response = await sendProven(request);
    noteAnswer(response);
    return response;
  },
});
