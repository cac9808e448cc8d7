import { measureParts, unfold } from "./unfold";

const HEIGHT = 400;

/** A page of sections that stand one below the other. */
function page(count: number): HTMLElement {
  const host = document.createElement("div");
  for (let index = 0; index < count; index += 1) {
    const section = document.createElement("section");
    section.className = "section";
    section.getBoundingClientRect = () => new DOMRect(0, index * HEIGHT, 300, HEIGHT);
    host.append(section);
  }
  return host;
}

const folded = (host: HTMLElement) => [...host.querySelectorAll<HTMLElement>(".section")].map(({ dataset }) => "folded" in dataset);
const heights = (host: HTMLElement) => [...host.querySelectorAll<HTMLElement>(".section")].map(({ style }) => style.height);

describe("a page that unfolds", () => {
  let visit = "navigate";
  beforeEach(() => {
    vi.useFakeTimers();
    visit = "navigate";
    vi.stubGlobal("innerHeight", 700);
    vi.stubGlobal("scrollY", 0);
    vi.spyOn(performance, "getEntriesByType").mockImplementation(() => [{ type: visit } as PerformanceNavigationTiming]);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  function take(written: HTMLElement): HTMLElement {
    const own = page(5);
    const parts = measureParts(written);
    if (parts) unfold(own, parts);
    return own;
  }

  test("shows at once what is on the screen, then one part a frame", () => {
    const own = take(page(5));
    expect(folded(own)).toEqual([false, false, false, true, true]);
    expect(heights(own)[3]).toBe("400px");
    vi.advanceTimersByTime(40);
    expect(folded(own)[3]).toBe(false);
    vi.advanceTimersByTime(1000);
    expect(folded(own)).toEqual([false, false, false, false, false]);
    expect(heights(own)).toEqual(["", "", "", "", ""]);
  });

  test.each(["scroll", "keydown", "pointerdown"])("is whole at once for who moves: %s", (move) => {
    const own = take(page(5));
    expect(folded(own)).toContain(true);
    dispatchEvent(new Event(move));
    expect(folded(own)).not.toContain(true);
  });

  test("folds nothing for who has moved on, or comes back to a place", () => {
    vi.stubGlobal("scrollY", 900);
    expect(measureParts(page(5))).toBeNull();
    vi.stubGlobal("scrollY", 0);
    visit = "back_forward";
    expect(measureParts(page(5))).toBeNull();
  });

  test("gives a part that the server did not write the height of its neighbour", () => {
    const own = take(page(4));
    expect(heights(own)[4]).toBe("400px");
  });
});
