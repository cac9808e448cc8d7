/** The app. What the server wrote stays on screen until the first page is ready to take its place. */
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router";
import { Providers } from "#/app/providers";
import { createRouter } from "#/app/router";
import { drawFirstScreen } from "#/lib/first-screen";
import { awaitFonts } from "#/lib/fonts";
import { loadMessages } from "#/lib/i18n";
import { afterPress } from "#/lib/press";

/** Who leaves a field for the button beside it must find the button there. */
const CLICK_MS = 500;

const messages = loadMessages(document.documentElement.lang);
const fonts = awaitFonts();
const router = createRouter();

const ready = new Promise<void>((resolve) => {
  if (router.state.initialized) {
    resolve();
    return;
  }
  const stop = router.subscribe((state) => {
    if (!state.initialized) return;
    stop();
    resolve();
  });
});

await Promise.all([messages, ready, fonts]);

const host = document.getElementById("root");
if (!host) throw new Error("The page has no #root");
const show = await drawFirstScreen(host, (into) =>
  createRoot(into).render(
    <Providers>
      <RouterProvider router={router} />
    </Providers>,
  ),
);
// Who types into the page already goes on: what the app would put in its place is empty. Its form works without us.
const field = document.activeElement;
if (field instanceof HTMLInputElement && host.contains(field)) {
  await new Promise((resolve) => field.addEventListener("blur", () => setTimeout(resolve, CLICK_MS), { once: true }));
}
await new Promise<void>(afterPress);
show();

// Reading offline is for later: it waits until nobody waits for anything else.
if (import.meta.env.PROD) {
  const start = () => void import("#/lib/offline").then(({ startOffline }) => startOffline(router));
  const whenIdle = () => setTimeout(() => ("requestIdleCallback" in globalThis ? requestIdleCallback(start, { timeout: 4000 }) : start()), 1500);
  if (document.readyState === "complete") whenIdle();
  else addEventListener("load", whenIdle, { once: true });
}
