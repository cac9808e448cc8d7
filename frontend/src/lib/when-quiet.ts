/** How long a page has stood before it is asked for what nobody waits for. */
const REST_MS = 1200;

/** Calls back when the page is loaded, has rested and the browser has nothing to do; the answer calls that off. */
export function whenQuiet(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = () => {
    timer = setTimeout(() => ("requestIdleCallback" in globalThis ? requestIdleCallback(act, { timeout: 4000 }) : act()), REST_MS);
  };
  if (document.readyState === "complete") rest();
  else addEventListener("load", rest, { once: true });
  return () => {
    removeEventListener("load", rest);
    clearTimeout(timer);
  };
}
