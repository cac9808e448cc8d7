import { dayWords, firstOpenDay, hourWords, wordsAsWritten } from "#/features/sales/lib/slot-words";

test("hours are the shop's own, wherever one reads them", () => {
  expect(hourWords("2026-11-27T03:00:00Z", "2026-11-27T04:00:00Z", "Asia/Ho_Chi_Minh").replaceAll("\u202f", " ")).toBe("10:00 AM – 11:00 AM");
});

test("a calendar day stays that day in every zone", () => {
  expect(dayWords("2026-11-27", { weekday: "long", day: "numeric", month: "long" })).toBe("Friday, November 27");
});

test("a moment is told by the clock that it was written by", () => {
  expect(wordsAsWritten("2026-11-28T01:30:00+07:00", "2026-11-28T02:30:00+07:00").replaceAll("\u202f", " ")).toBe("Saturday, November 28, 1:30 AM – 2:30 AM");
  const own = wordsAsWritten("2026-11-28T12:30:00Z", "2026-11-28T13:30:00Z");
  expect(own).toContain(hourWords("2026-11-28T12:30:00Z", "2026-11-28T13:30:00Z", Intl.DateTimeFormat().resolvedOptions().timeZone));
});

test("begins with the first day that has a free hour", () => {
  const slot = (free: number) => ({ starts_at: "", ends_at: "", free });
  expect(firstOpenDay([{ day: "2026-11-27", slots: [slot(0)] }, { day: "2026-11-28", slots: [slot(0), slot(2)] }])).toBe("2026-11-28");
  expect(firstOpenDay([{ day: "2026-11-27", slots: [slot(0)] }])).toBeUndefined();
});
