import { GalleriaError, NetworkError } from "@galleria/sdk/errors";
import type { OrderPart } from "@galleria/sdk/types";
import { i18n } from "@lingui/core";
import { describeMarketError, isSettling, listEarnings, partText, saleName, saleText } from "#/features/sales/market/market-words";

const paid = { status: "paid" } as const;
type Standing = Pick<OrderPart, "parcels" | "status" | "due_at" | "may" | "is_at_bank" | "charged_back_minor">;
const arrived: Standing = { parcels: [], status: "arrived", due_at: "2026-12-12T10:00:00Z", may: ["confirm", "ask_time"], is_at_bank: false, charged_back_minor: 0 };
const say = (part: typeof arrived, order: { status: "paid" | "disputed" } = paid) => i18n._(partText(order, part, "Otto"));

test("a buyer reads until when the money is held", () => {
  expect(say(arrived)).toMatch(/^The money is held until .*12.*\. Then Otto gets it\.$/);
  expect(say({ ...arrived, status: "shipped", due_at: "2026-12-06T10:00:00Z", may: ["arrive", "confirm"] })).toMatch(/counts as with you on .*6/);
  expect(say({ ...arrived, status: "released", due_at: null, may: [] })).toBe("Otto has the money.");
});

test("money waits while something is settled, but not what was paid already", () => {
  expect(isSettling({ status: "disputed" }, arrived)).toBe(true);
  expect(isSettling(paid, { ...arrived, may: ["ask_time"] })).toBe(true);
  expect(isSettling(paid, arrived)).toBe(false);
  expect(isSettling(paid, { status: "paid", may: [] })).toBe(false);
  expect(isSettling({ status: "disputed" }, { status: "released", may: [] })).toBe(false);
  expect(say(arrived, { status: "disputed" })).toMatch(/money waits/);
});

test("both sides read that the buyer's bank looks into it, and what it took", () => {
  const sale = { status: "paid", is_part_sent: false, due_at: null, inspection_days: 7, is_at_bank: true, charged_back_minor: 0 } as const;
  const tell = (status: "paid" | "arrived" | "released") => i18n._(saleText({ ...sale, status }));
  expect(say({ ...arrived, is_at_bank: true })).toMatch(/^Your bank looks into this payment/);
  expect(say({ ...arrived, status: "refunded", charged_back_minor: 5300 })).toMatch(/^Your bank has taken back/);
  expect(tell("paid")).toMatch(/do not send it before the bank has decided/);
  expect(tell("arrived")).toMatch(/The money waits until the bank has decided/);
  expect(tell("released")).toMatch(/taken from your balance/);
  expect(i18n._(saleText({ ...sale, status: "refunded", is_at_bank: false, charged_back_minor: 5300 }))).toMatch(/^Your buyer's bank has taken back/);
  const lines = listEarnings({ total_minor: 5300, delivery_minor: 500, refunded_minor: 5300, charged_back_minor: 5000, commission_minor: 480, net_minor: 0 });
  expect(lines.map(({ minor }) => minor)).toEqual([4800, 500, -480, -300, -5000, 480]);
});

test("both sides read that a part is on its way", () => {
  const sale = { status: "paid", is_part_sent: true, due_at: null, inspection_days: 7, is_at_bank: false, charged_back_minor: 0 } as const;
  const parcel = { number: 1, tracking: "", sent_at: "2026-11-27T10:00:00Z", pieces: [{ position: 0, quantity: 1 }] };
  expect(i18n._(saleName(sale))).toBe("Sent in part");
  expect(i18n._(saleName({ ...sale, is_part_sent: false }))).toBe("To be sent");
  expect(i18n._(saleText(sale))).toMatch(/^A part of it is on its way\. Send the rest now/);
  expect(say({ ...arrived, status: "paid", due_at: null, may: [], parcels: [parcel] })).toMatch(/^Otto sends the rest next/);
});

test("nobody reads of an escrow", () => {
  for (const status of ["paid", "shipped", "arrived", "released", "refunded"] as const) {
    expect(i18n._(saleText({ status, is_part_sent: false, due_at: null, inspection_days: 7, is_at_bank: false, charged_back_minor: 0 })) + say({ ...arrived, status, due_at: null })).not.toMatch(/escrow|undefined|null|Invalid/i);
  }
});

test("a seller's lines add up to what is left, with what went back and its commission", () => {
  for (const [refunded_minor, net_minor] of [
    [0, 9290],
    [5125, 4645],
    [10250, 0],
  ] as const) {
    const lines = listEarnings({ total_minor: 10250, delivery_minor: 650, refunded_minor, charged_back_minor: 0, commission_minor: 960, net_minor });
    expect(lines.reduce((sum, { minor }) => sum + minor, 0)).toBe(net_minor);
    expect(lines).toHaveLength(refunded_minor === 0 ? 3 : 5);
  }
});

test("errors are said in our words", () => {
  const problem = { status: 409, code: "sale_held_too_long", title: "x", detail: "At most 3 more days can be given.", type: "about:blank" };
  const text = (error: unknown) => i18n._(describeMarketError(error).text);
  expect(text(new GalleriaError(problem as GalleriaError["problem"]))).toMatch(/Choose fewer/);
  expect(text(new GalleriaError({ ...problem, code: "sale_in_dispute" } as GalleriaError["problem"]))).toMatch(/stays where it is/);
  expect(text(new NetworkError("gone"))).not.toMatch(/gone/);
});
