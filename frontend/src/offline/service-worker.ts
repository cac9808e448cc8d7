/**
 * Keeps what was seen, so that it can be read without a connection. Pages and answers come from the network first; pictures and hashed
 * files, whose address changes with their content, from the store. Built into /sw.js by vite/service-worker.ts; the page's side is lib/offline.ts.
 */
/// <reference lib="webworker" />
import { CacheExpiration, ExpirationPlugin, type ExpirationPluginOptions } from "workbox-expiration";
import { registerRoute, setCatchHandler } from "workbox-routing";
import { CacheFirst, NetworkFirst } from "workbox-strategies";
import { kindOf, mayKeep, pictureKey, stamp, withoutWords } from "#/offline/rules";

declare const self: ServiceWorkerGlobalScope;
declare const __APP_FILES__: readonly string[];

const DAY_S = 86_400;
const LIMITS = {
  pages: { maxEntries: 60, maxAgeSeconds: 30 * DAY_S },
  answers: { maxEntries: 300, maxAgeSeconds: 30 * DAY_S },
  pictures: { maxEntries: 400, maxAgeSeconds: 60 * DAY_S },
  files: { maxEntries: 300, maxAgeSeconds: 90 * DAY_S },
} satisfies Record<string, ExpirationPluginOptions>;
/** A slow answer is waited for this long when there is a stored one. */
const PATIENCE_S = 5;

const common = (name: keyof typeof LIMITS) => ({
  cacheName: name,
  matchOptions: { ignoreVary: true },
  plugins: [
    { cacheWillUpdate: ({ response }: { response: Response }) => Promise.resolve(mayKeep(response) ? stamp(response, new Date()) : null) },
    new ExpirationPlugin({ ...LIMITS[name], purgeOnQuotaError: true }),
  ],
});
const answersExpiration = new CacheExpiration("answers", LIMITS.answers);
const pagesOptions = common("pages");
const pages = new NetworkFirst({
  ...pagesOptions,
  networkTimeoutSeconds: PATIENCE_S,
  plugins: [...pagesOptions.plugins, { cacheDidUpdate: ({ newResponse }: { newResponse: Response }) => keepAnswers(newResponse.clone()) }],
});
const answers = new NetworkFirst({ ...common("answers"), networkTimeoutSeconds: PATIENCE_S });
const pictures = new CacheFirst(common("pictures"));
const files = new CacheFirst(common("files"));
const strategies = { pages, answers, pictures, files };

const isKind = (kind: ReturnType<typeof kindOf>) => ({ url, sameOrigin }: { url: URL; sameOrigin: boolean }) => sameOrigin && kindOf(url.pathname) === kind;

registerRoute(
  (match) => match.request.mode === "navigate" && isKind("pages")(match),
  async (options) => {
    try {
      return await tellAge(await pages.handle(options));
    } catch (error) {
      const shell = await findShell(options.url);
      if (!shell) throw error;
      return shell;
    }
  },
);
registerRoute((match) => isKind("answers")(match) && !match.request.headers.has("authorization"), answers);
registerRoute(isKind("pictures"), pictures);
registerRoute(isKind("files"), files);

/** A picture that was seen in another size is better than none. */
setCatchHandler(async ({ request }) => {
  const key = pictureKey(new URL(request.url).pathname);
  if (key) {
    const cache = await caches.open("pictures");
    const other = (await cache.keys()).find((stored) => pictureKey(new URL(stored.url).pathname) === key);
    const found = other && (await cache.match(other));
    if (found) return found;
  }
  return Response.error();
});

self.addEventListener("install", (event) => {
  // A page of an older build stays open with its older files: nothing is thrown away but by age, so a new build may take over at once.
  void self.skipWaiting();
  event.waitUntil(Promise.all(__APP_FILES__.map((file) => keep(files, event, file))));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([self.clients.claim(), self.registration.navigationPreload.enable()]));
});

/** What the first page loaded before this worker was there: the page names it, and it is fetched once more, mostly from the browser's own store. */
self.addEventListener("message", (event) => {
  const { keep: addresses } = event.data as { keep?: readonly string[] };
  if (!addresses) return;
  event.waitUntil(Promise.all(addresses.map((address) => keepByKind(address, event))));
});

async function keepByKind(address: string, event: ExtendableEvent): Promise<void> {
  const kind = kindOf(new URL(address).pathname);
  if (kind) await keep(strategies[kind], event, address);
}

async function keep(strategy: CacheFirst | NetworkFirst, event: ExtendableEvent, address: string): Promise<void> {
  const [response, done] = strategy.handleAll({ event, request: new Request(address) });
  // One that cannot be had now is had when it is wanted.
  await Promise.allSettled([response, done]);
}

/** The answers that a page brings along, each under its own address: whoever comes back to it inside the app asks for them one by one. */
async function keepAnswers(page: Response): Promise<void> {
  const stored = page.headers.get("x-stored-at") ?? new Date().toISOString();
  const inlined = /<script type="application\/json" id="galleria">(.*?)<\/script>/s.exec(await page.text())?.[1];
  if (!inlined) return;
  const cache = await caches.open("answers");
  const { answers: found } = JSON.parse(inlined) as { answers: Record<string, unknown> };
  for (const [path, answer] of Object.entries(found)) {
    const address = new URL(path, self.location.origin).href;
    await cache.put(address, Response.json(answer, { headers: { "x-stored-at": stored } }));
    await answersExpiration.updateTimestamp(address);
  }
  await answersExpiration.expireEntries();
}

/** A stored page says since when it lies here; one from the network says nothing. */
async function tellAge(page: Response): Promise<Response> {
  const stored = page.headers.get("x-stored-at");
  if (!stored) return page;
  return new Response((await page.text()).replace("<html ", `<html data-stored="${stored}" `), { headers: page.headers });
}

/** Any stored page of the same shop, without its words: the app in it finds the answers, or says that it has none. */
async function findShell(address: URL): Promise<Response | undefined> {
  const cache = await caches.open("pages");
  const [shop] = address.pathname.split("/").slice(1);
  const stored = await cache.keys();
  const near = stored.find(({ url }) => new URL(url).pathname.split("/")[1] === shop) ?? stored[0];
  const page = near && (await cache.match(near, { ignoreVary: true }));
  if (!page) return undefined;
  const kept = page.headers.get("x-stored-at") ?? "";
  return new Response(withoutWords(await page.text()).replace("<html ", `<html data-stored="${kept}" `), { headers: page.headers });
}
