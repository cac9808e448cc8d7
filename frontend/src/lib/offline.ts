/** The page's side of reading offline: starts the service worker, tells it what this page has loaded, remembers what was read when. Comes after everything else. */
import { isOnline, recordSeenPage } from "#/lib/line";
import { queryClient } from "#/lib/query-client";

/** A page counts as read when it has stood this long. */
const READ_AFTER_MS = 800;

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
  // What came from the store meanwhile is old news.
  addEventListener("online", () => void queryClient.invalidateQueries());
}

function listLoaded(): string[] {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const page = location.href.split("#")[0] ?? location.href;
  return [page, ...loaded].filter((address) => new URL(address).origin === location.origin && !address.endsWith("/sw.js"));
}

function rememberPages(router: Walk): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const remember = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!isOnline() || document.querySelector('[role="alert"], [aria-busy="true"]')) return;
      recordSeenPage({ path: location.pathname + location.search, title: document.title, at: new Date(oldestAnswer()).toISOString() });
    }, READ_AFTER_MS);
  };
  remember();
  router.subscribe(({ navigation }) => {
    if (navigation.state === "idle") remember();
  });
}

/** When the oldest of the answers on screen came. */
function oldestAnswer(): number {
  const times = queryClient.getQueryCache().findAll({ type: "active" }).map((query) => query.state.dataUpdatedAt);
  return Math.min(Date.now(), ...times.filter((time) => time > 0));
}
