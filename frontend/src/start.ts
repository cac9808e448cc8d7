/** The entry: brings the looks, and the app when the page that the server wrote has been seen. Its words must not wait for our scripts. */
import "virtual:fonts.css";
import "#/styles/main.css";

const PATIENCE_MS = 2000;

/** When the page's words are on the screen; at once where nobody looks, for a hidden page is never painted. */
function firstPaint(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      if (list.getEntriesByName("first-contentful-paint").length > 0) resolve();
    }).observe({ type: "paint", buffered: true });
    setTimeout(resolve, PATIENCE_MS);
  });
}

await firstPaint();
// What the app stands on, asked for beside it: it travels together, and each part is read in a task of its own while somebody may scroll already.
void import("react-dom/client");
void import("#/lib/query-client");
await import("#/main");
