/**
 * The first screen is drawn outside of the page, each `Part` in a task of its own, while the page that the server wrote stays and answers. When all
 * of it is there, it takes that page's place in one step. Later screens are drawn at once.
 */
import { useLayoutEffect, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { afterPress } from "#/lib/press";
import { noTurnsLeft, takeTurn, useTurn } from "#/lib/turns";
import { whenQuiet } from "#/lib/when-quiet";

/** What may lead to what is out of sight. */
const LEAVINGS = ["scroll", "wheel", "touchstart", "keydown"];

let isShown = true;
const waiting: (() => void)[] = [];

/** Draws the first screen into a copy of `host`, all of its parts; the answer puts it into the page. */
export async function drawFirstScreen(host: HTMLElement, draw: (into: HTMLElement) => void): Promise<() => void> {
  const screen = host.cloneNode(false) as HTMLElement;
  isShown = false;
  draw(screen);
  await noTurnsLeft();
  return () => {
    host.replaceWith(screen);
    if (isArrival()) layOutInTime(screen);
    isShown = true;
    flushSync(() => {
      for (const act of waiting.splice(0)) act();
    });
  };
}

/** Whoever comes back to a place in a page needs its true length at once. */
function isArrival(): boolean {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return navigation?.type === "navigate" && location.hash === "";
}

/** At first what is in sight; the rest bit by bit when the page has come to rest, or in one go when somebody is about to leave what is in sight. */
function layOutInTime(screen: HTMLElement): void {
  screen.dataset["firstScreen"] = "";
  const end = () => {
    stop();
    for (const name of LEAVINGS) removeEventListener(name, leave, true);
    delete screen.dataset["firstScreen"];
  };
  const leave = () => afterPress(end);
  const stop = whenQuiet(() => {
    const veiled = screen.querySelectorAll<HTMLElement>(".section, .shelf-place");
    for (const element of veiled) {
      takeTurn(() => {
        element.style.contentVisibility = "visible";
        element.getBoundingClientRect();
      });
    }
    takeTurn(() => {
      end();
      for (const element of veiled) element.style.contentVisibility = "";
    });
  });
  for (const name of LEAVINGS) addEventListener(name, leave, { capture: true, passive: true });
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
