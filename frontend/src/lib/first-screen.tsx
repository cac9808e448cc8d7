/**
 * The first screen is drawn outside of the page, each `Part` in a task of its own, while the page that the server wrote stays and answers. When all
 * of it is there, it takes that page's place in one step. Later screens are drawn at once.
 */
import { useLayoutEffect, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { noTurnsLeft, useTurn } from "#/lib/turns";

let isShown = true;
const waiting: (() => void)[] = [];

/** Draws the first screen into a copy of `host`, all of its parts; the answer puts it into the page, and answers with what to call at the next screen. */
export async function drawFirstScreen(host: HTMLElement, draw: (into: HTMLElement) => void): Promise<() => () => void> {
  const screen = host.cloneNode(false) as HTMLElement;
  // Whoever comes back to a place in the page needs its true length.
  if (isArrival()) screen.dataset["firstScreen"] = "";
  isShown = false;
  draw(screen);
  await noTurnsLeft();
  return () => {
    host.replaceWith(screen);
    isShown = true;
    flushSync(() => {
      for (const act of waiting.splice(0)) act();
    });
    return () => delete screen.dataset["firstScreen"];
  };
}

function isArrival(): boolean {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return navigation?.type === "navigate" && location.hash === "";
}

/** Of a screen's first drawing: waits for its turn. */
export function Part({ children }: { children: ReactNode }) {
  return useTurn(!isShown) ? children : null;
}

/** For what needs the document around it: at once, or when the first screen is in the page. */
export function whenShown(act: () => void): void {
  if (isShown) act();
  else waiting.push(act);
}

export function useIsShown(): boolean {
  const [is, setIs] = useState(isShown);
  useLayoutEffect(() => whenShown(() => setIs(true)), []);
  return is;
}
