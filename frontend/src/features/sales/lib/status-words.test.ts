import type { Order } from "@galleria/sdk/types";
import { i18n } from "@lingui/core";
import { statusText } from "#/features/sales/lib/status-words";

test("who pays at the counter is not asked for money now, who transfers is", () => {
  const standing = { status: "pending", delivery: { kind: "pickup" } } as const;
  expect(i18n._(statusText({ ...standing, payment: { method: "at-pickup", status: "open" } }))).toMatch(/pay when you pick it up/);
  expect(i18n._(statusText({ ...standing, payment: { method: "transfer", status: "open" } }))).toMatch(/as soon as your payment/);
});

test("what is ready waits at the counter only when one comes for it", () => {
  const standing = { status: "ready", payment: { method: "transfer", status: "paid" } } as const;
  expect(i18n._(statusText({ ...standing, delivery: { kind: "pickup" } }))).toMatch(/come and get it/);
  expect(i18n._(statusText({ ...standing, delivery: { kind: "parcel" } }))).toMatch(/about to leave/);
});

test("money comes back only where some was paid", () => {
  const standing = { status: "cancelled", delivery: { kind: "parcel" } } as const;
  expect(i18n._(statusText({ ...standing, payment: { method: "transfer", status: "cancelled" } }))).toMatch(/nothing is to be paid/);
  expect(i18n._(statusText({ ...standing, payment: { method: "transfer", status: "refunded" } }))).toMatch(/comes back/);
});

test("who sends it is said of what the house does not sell, and of nothing else", () => {
  const standing = { status: "shipped", delivery: { kind: "parcel" }, payment: { method: "transfer", status: "paid" } } as const;
  const [line, parts] = [{} as Order["lines"][number], [{ positions: [0], unsent: [] as Order["parts"][number]["unsent"] } as Order["parts"][number]]];
  expect(i18n._(statusText({ ...standing, lines: [line], parts }))).toBe("Everything is on its way to you.");
  expect(i18n._(statusText({ ...standing, lines: [line, line], parts }))).toMatch(/left the house/);
  expect(i18n._(statusText({ ...standing, lines: [line], parts: [] }))).toMatch(/left the house/);
  const piece = { position: 0, quantity: 1 };
  expect(i18n._(statusText({ ...standing, lines: [line], parts: [{ positions: [0], unsent: [piece] } as Order["parts"][number]] }))).toMatch(/could send is on its way/);
});
