import type { OrderDraft } from "@galleria/sdk/types";
import { endAttempt, keyOfAttempt } from "#/features/sales/lib/attempt";

const draft: OrderDraft = {
  email: "ada@example.org",
  name: "Ada",
  phone: "",
  address: null,
  delivery: { method: "pickup", slot: null },
  payment: "at-pickup",
  gift_message: "",
  note: "",
  total_minor: 1200,
};

beforeEach(() => sessionStorage.clear());

test("the same order has the same key, however often it is sent, and after a reload", () => {
  const key = keyOfAttempt("halden", draft);
  expect(keyOfAttempt("halden", draft)).toBe(key);
  expect(keyOfAttempt("halden", { ...draft })).toBe(key);
  expect(key).toMatch(/^[0-9a-f]{32}$/);
});

test.each<[string, Partial<OrderDraft>]>([
  ["another total", { total_minor: 1300 }],
  ["another hour", { delivery: { method: "pickup", slot: "2026-11-27T10:00:00+01:00" } }],
  ["another name", { name: "Adb" }],
])("%s is another attempt", (_, change) => {
  const key = keyOfAttempt("halden", draft);
  expect(keyOfAttempt("halden", { ...draft, ...change })).not.toBe(key);
});

test("each shop has its own attempt, and an order ends it", () => {
  const key = keyOfAttempt("halden", draft);
  expect(keyOfAttempt("varg", draft)).not.toBe(key);
  endAttempt("varg");
  expect(keyOfAttempt("halden", draft)).toBe(key);
  endAttempt("halden");
  expect(keyOfAttempt("halden", draft)).not.toBe(key);
});

test("keeps nothing of what somebody wrote", () => {
  keyOfAttempt("halden", draft);
  expect(Object.entries(sessionStorage).flat().join()).not.toMatch(/ada|pickup/i);
});

test("works where nothing can be kept", () => {
  const refuse = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  expect(keyOfAttempt("halden", draft)).toMatch(/^[0-9a-f]{32}$/);
  refuse.mockRestore();
});
