/** What may be kept and how it is marked. Pure: no store, no network. */

/** The store that an address of ours belongs into, or none. What is offered while somebody types is not kept: it would be a diary of every letter. */
export function kindOf(path: string): "pages" | "answers" | "pictures" | "files" | null {
  if (path.startsWith("/media/")) return "pictures";
  if (/^\/(assets|icons|[^/]+\/icons)\//.test(path)) return "files";
  if (path.startsWith("/api/v1/")) return path.endsWith("/suggest") ? null : "answers";
  if (/^\/(api|media|assets|icons|admin|live|health|metrics)(\/|$)/.test(path) || /\.[a-z]{2,12}$/.test(path)) return null;
  return "pages";
}

/** Only what everybody may see: whole answers, and none that its server wants forgotten. */
export function mayKeep(response: Response): boolean {
  const control = response.headers.get("cache-control") ?? "";
  return response.status === 200 && response.type !== "opaque" && !response.redirected && !/no-store|private/.test(control);
}

/** A copy that knows since when it lies in the store. */
export function stamp(response: Response, now: Date): Response {
  const headers = new Headers(response.headers);
  headers.set("x-stored-at", now.toISOString());
  // The body is decoded by now.
  headers.delete("content-encoding");
  headers.delete("content-length");
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

/** "abc…" of /media/abc…/640.webp. */
export function pictureKey(path: string): string | undefined {
  return /^\/media\/([^/]+)\//.exec(path)?.[1];
}

/** A page as a shell for another one: what it says of itself goes. */
export function withoutWords(page: string): string {
  return page
    .replace(/<!--readable-->[\s\S]*?<!--\/readable-->/, "")
    .replace(/<script type="application\/ld\+json">[\s\S]*?<\/script>/, "")
    .replace(/<link rel="(?:canonical|prev|next|preload)"[^>]*>/g, "")
    .replace(/<title>[^<]*<\/title>/, "<title></title>");
}
