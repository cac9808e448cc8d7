/**
 * How a page unfolds when the app takes it over: what is on the screen at once, what lies below it part by part, a frame each. Laid out in one go, a
 * long page would hold up a slow phone when somebody begins to touch it. Who moves meanwhile gets all of it.
 */
const PARTS = [".section", ".shelf-list > .shelf-place"];

/** How many parts unfold in one frame: the places of a list are small. */
const TOGETHER = 3;

/** What is this far below the screen is laid out at once, too. */
const MARGIN_PX = 120;

const MOVES = ["scroll", "keydown", "pointerdown"] as const;

/** One entry for each kind of part. */
export type Parts = {
  selector: string;
  /** How many of its kind are on the screen. */
  shown: number;
  /** The heights of all of them, as CSS says them. */
  heights: string[];
}[];

/** Measures the page that the server wrote. Null where nothing may be put off: somebody is further down already, or comes back to a place. */
export function measureParts(page: HTMLElement): Parts | null {
  const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (document.hidden || scrollY > 0 || location.hash || visit?.type !== "navigate") return null;
  return PARTS.map((selector) => {
    const boxes = Array.from(page.querySelectorAll(selector), (part) => part.getBoundingClientRect());
    return {
      selector,
      shown: boxes.filter(({ top }) => top < innerHeight + MARGIN_PX).length,
      heights: boxes.map(({ height }) => `${height}px`),
    };
  });
}

/**
 * Folds what is below the screen, and unfolds it from above. To be called before the page is painted. What is folded keeps its box without its content:
 * `content-visibility` would change how the box itself is placed, which Chromium counts as a layout shift when it ends.
 */
export function unfold(page: HTMLElement, kinds: Parts): void {
  const folded = new Set<HTMLElement>();
  for (const { selector, shown, heights } of kinds) {
    const parts = [...page.querySelectorAll<HTMLElement>(selector)].slice(shown);
    for (const [index, part] of parts.entries()) {
      part.dataset["folded"] = "";
      part.style.height = heights[shown + index] ?? heights.at(-1) ?? "";
      folded.add(part);
    }
  }
  const open = (count: number) => {
    for (const part of [...folded].slice(0, count)) {
      delete part.dataset["folded"];
      part.style.height = "";
      folded.delete(part);
    }
    if (folded.size > 0) return;
    for (const move of MOVES) removeEventListener(move, openAll);
  };
  const openAll = () => open(folded.size);
  const openNext = () => {
    const [next] = folded;
    open(next?.matches(".shelf-place") ? TOGETHER : 1);
    if (folded.size > 0) afterFrame(openNext);
  };
  for (const move of MOVES) addEventListener(move, openAll, { passive: true });
  afterFrame(openNext);
}

/** In a task of its own after the next frame. */
function afterFrame(next: () => void): void {
  requestAnimationFrame(() => setTimeout(next));
}
