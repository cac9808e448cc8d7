/** The page's side of reading offline: starts the service worker, tells it what this page has loaded, remembers what was read when. Comes after everything else. */
import { readLine, recordSeenPage, subscribeToLine } from "#/lib/line";
import { queryClient } from "#/lib/query-client";

/** A page counts as read when it has stood this long. */
const READ_AFTER_MS = 800;
/** A shop that did not answer is asked again after this long. */
const ASK_AGAIN_MS = 15_000;

interface Walk {
  subscribe: (notify: (state: { navigation: { state: string } }) => void) => () => void;
}

export async function startOffline(router: Walk): Promise<void> {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  if (!serviceWorker) return;
  const wasHere = serviceWorker.controller !== null;
  try {
    await serviceWorker.register("/sw.js");
  } catch {
    // Forbidden here, or the line broke: the next page tries again.
    return;
  }
  const { active } = await serviceWorker.ready;
  if (!wasHere) active?.postMessage({ keep: listLoaded() });
  rememberPages(router);
  askAgain();
}

function listLoaded(): string[] {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const page = location.href.split("#")[0] ?? location.href;
  return [page, ...loaded].filter((address) => new URL(address).origin === location.origin && !address.endsWith("/sw.js"));
}

export function rememberPages(router: Walk): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const remember = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (readLine() !== "up" || isPrivate(location.pathname) || document.querySelector('[role="alert"]')) return;
      // A skeleton is not what somebody will want to read again.
      if (queryClient.isFetching() > 0) remember();
      else recordSeenPage({ path: location.pathname + location.search, title: document.title, at: new Date(oldestAnswer()).toISOString() });
    }, READ_AFTER_MS);
  };
  remember();
  router.subscribe(({ navigation }) => {
    if (navigation.state === "idle") remember();
  });
}

/** What is somebody's own is not kept on the device, so there is nothing to come back to. */
function isPrivate(path: string): boolean {
  return /(^|\/)(account|bags|bag|checkout|orders|wish-lists)(\/|$)/.test(path);
}

/** What came from the store is old news once the line is back; when the line was there all the time, only asking tells. */
export function askAgain(): void {
  const ask = () => void queryClient.invalidateQueries();
  let timer: ReturnType<typeof setInterval> | undefined;
  const watch = () => {
    clearInterval(timer);
    if (readLine() === "silent") timer = setInterval(ask, ASK_AGAIN_MS);
  };
  addEventListener("online", ask);
  subscribeToLine(watch);
  watch();
}

/** When the oldest of the answers on screen came. */
function oldestAnswer(): number {
  const times = queryClient.getQueryCache().findAll({ type: "active" }).map((query) => query.state.dataUpdatedAt);
  return Math.min(Date.now(), ...times.filter((time) => time > 0));
}
