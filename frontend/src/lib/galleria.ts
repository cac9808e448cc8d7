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

export const galleria = new Storefront({
  interceptors: [prove],
  fetch: async (request) => {
    const { pathname, search } = new URL(request.url);
    const answer = request.method === "GET" ? takeAnswer(pathname + search) : undefined;
    if (answer !== undefined) return Response.json(answer);
    const response = await fetch(request);
    noteAnswer(response);
    return response;
  },
});
