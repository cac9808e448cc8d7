import { GalleriaError } from "@galleria/sdk/errors";
import type { Dispute } from "@galleria/sdk/types";
import { i18n } from "@lingui/core";
import { describeDisputeError, disputeText, disputeTitle, readAsked } from "#/features/sales/market/disputes/dispute-words";

const open: Pick<Dispute, "status" | "outcome" | "granted_minor" | "sent_back_at"> = { status: "open", outcome: "", granted_minor: null, sent_back_at: null };
const say = (dispute: typeof open, side: "buyer" | "seller" = "buyer") => i18n._(disputeText(dispute, side));

test("what is asked for is an amount of the currency, up to what is left", () => {
  expect(readAsked("120", "CHF", 20_000)).toBe(12_000);
  expect(readAsked(" 120,5 ", "CHF", 20_000)).toBe(12_050);
  expect(readAsked("200.00", "CHF", 20_000)).toBe(20_000);
  for (const typed of ["200.01", "0", "", "-5", "1e3", "12.345", "abc", "1 000"]) expect(readAsked(typed, "CHF", 20_000)).toBeNull();
  expect(readAsked("1500", "VND", 20_000)).toBe(1500);
  expect(readAsked("1500.5", "VND", 20_000)).toBeNull();
});

test("each side reads what happens next", () => {
  expect(say(open)).toMatch(/The seller reads it/);
  expect(say(open, "seller")).toMatch(/Your buyer says/);
  expect(say({ ...open, status: "returning" })).toMatch(/Send it to this address/);
  expect(say({ ...open, status: "returning", sent_back_at: "2026-12-01T10:00:00Z" }, "seller")).toMatch(/on its way to you/);
  for (const outcome of ["agreed", "decided", "returned", "withdrawn", "dropped"] as const) expect(say({ ...open, status: "closed", outcome })).not.toBe("");
});

test("what is settled says whether money goes back", () => {
  const closed = { ...open, status: "closed", outcome: "decided" } as const;
  expect(i18n._(disputeTitle({ ...closed, granted_minor: 500 }))).toMatch(/money goes back/);
  expect(i18n._(disputeTitle({ ...closed, granted_minor: 0 }))).toMatch(/nothing goes back/);
  expect(i18n._(disputeTitle({ ...closed, outcome: "withdrawn" }))).toBe("Let be");
});

test("errors are said in our words, those of the sale too", () => {
  const problem = { status: 409, code: "dispute_exists", title: "x", detail: "y", type: "about:blank" };
  const text = (code: string) => i18n._(describeDisputeError(new GalleriaError({ ...problem, code } as GalleriaError["problem"])).text);
  expect(text("dispute_exists")).toMatch(/another tab/);
  expect(text("sale_step_refused")).toMatch(/moved on/);
});
