import { forgetSeenPages, listSeenPages, noteAnswer, readLine, recordSeenPage, subscribeToLine } from "#/lib/line";

beforeEach(() => {
  localStorage.clear();
  vi.setSystemTime("2026-11-26T10:00:00Z");
});
afterEach(() => vi.useRealTimers());

it("remembers pages newest first, each once, and no more than fit", () => {
  for (let number = 0; number < 70; number += 1) recordSeenPage({ path: `/s/${number}`, title: `Piece ${number}`, at: "2026-11-25T10:00:00Z" });
  recordSeenPage({ path: "/s/50", title: "Piece 50 again", at: "2026-11-25T11:00:00Z" });
  const pages = listSeenPages();
  expect(pages).toHaveLength(60);
  expect(pages[0]?.title).toBe("Piece 50 again");
  expect(pages.filter(({ path }) => path === "/s/50")).toHaveLength(1);
});

it("lists no page longer than it is kept", () => {
  recordSeenPage({ path: "/s/1", title: "One", at: "2026-10-26T10:00:00Z" });
  recordSeenPage({ path: "/s/2", title: "Two", at: "2026-10-28T10:00:00Z" });
  expect(listSeenPages().map(({ path }) => path)).toEqual(["/s/2"]);
});

it("forgets what it is told to", () => {
  for (const path of ["/s/1", "/s?q=ring", "/s/2"]) recordSeenPage({ path, title: path, at: "2026-11-25T10:00:00Z" });
  forgetSeenPages((path) => path.includes("q="));
  expect(listSeenPages().map(({ path }) => path)).toEqual(["/s/2", "/s/1"]);
});

it("holds nothing of what it cannot read", () => {
  localStorage.setItem("galleria:seen-pages", JSON.stringify([{ path: 1 }]));
  expect(listSeenPages()).toEqual([]);
});

it("takes an answer with the store's mark for a shop that is silent, until one without it comes", () => {
  let told = 0;
  const stop = subscribeToLine(() => (told += 1));
  noteAnswer(new Response("{}", { headers: { "x-stored-at": "2026-11-25T10:00:00Z" } }));
  expect(readLine()).toBe("silent");
  noteAnswer(new Response("{}"));
  expect(readLine()).toBe("up");
  expect(told).toBe(2);
  stop();
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  expect(readLine()).toBe("down");
  vi.restoreAllMocks();
});
