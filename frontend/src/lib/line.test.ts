import { isOnline, listSeenPages, noteAnswer, recordSeenPage, subscribeToLine } from "#/lib/line";

beforeEach(() => localStorage.clear());

it("remembers pages newest first, each once, and no more than fit", () => {
  for (let number = 0; number < 70; number += 1) recordSeenPage({ path: `/s/${number}`, title: `Piece ${number}`, at: "2026-11-25T10:00:00Z" });
  recordSeenPage({ path: "/s/50", title: "Piece 50 again", at: "2026-11-25T11:00:00Z" });
  const pages = listSeenPages();
  expect(pages).toHaveLength(60);
  expect(pages[0]?.title).toBe("Piece 50 again");
  expect(pages.filter(({ path }) => path === "/s/50")).toHaveLength(1);
});

it("holds nothing of what it cannot read", () => {
  localStorage.setItem("galleria.seen", JSON.stringify([{ path: 1 }]));
  expect(listSeenPages()).toEqual([]);
});

it("takes an answer with the store's mark for a line that is down, until one without it comes", () => {
  let told = 0;
  const stop = subscribeToLine(() => (told += 1));
  noteAnswer(new Response("{}", { headers: { "x-stored-at": "2026-11-25T10:00:00Z" } }));
  expect(isOnline()).toBe(false);
  noteAnswer(new Response("{}"));
  expect(isOnline()).toBe(true);
  expect(told).toBe(2);
  stop();
});
