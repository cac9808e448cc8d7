import { describe, expect, it } from "vitest";
import type { OwnRatingList, Rating } from "@galleria/sdk/types";
import { withStanding } from "#/features/ratings/lib/use-own-change";

const RATING: Rating = { ref: "rtg_1", stars: 4, words: "A chip.", rated_at: "2026-11-02T10:00:00Z", changed_at: null, answer: "", answered_at: null, hides: "", fault: "", reason: "", report: null };
const PAGE: OwnRatingList = {
  count: 2,
  average: null,
  items: [
    { sale: "A-1", titles: ["A pot"], may: ["answer", "report"], rating: RATING },
    { sale: "B-1", titles: ["A cup"], may: ["answer", "report"], rating: { ...RATING, ref: "rtg_2" } },
  ],
  next: null,
};

describe("a seller's word", () => {
  it("changes the rating of its sale alone", () => {
    const told = { sale: "A-1", order: "A", seller: { username: "otto", name: "Otto" }, until: null, may: ["answer" as const], rating: { ...RATING, answer: "Thank you." } };
    const after = withStanding(PAGE, "A-1", told);
    expect(after.items.map(({ rating, may }) => [rating.answer, may.length])).toEqual([
      ["Thank you.", 1],
      ["", 2],
    ]);
    expect(PAGE.items[0]?.rating.answer).toBe("");
  });
});
