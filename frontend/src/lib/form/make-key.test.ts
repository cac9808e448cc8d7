import { makeKey } from "#/lib/form/make-key";

test("keys differ", () => {
  expect(new Set(Array.from({ length: 100 }, makeKey)).size).toBe(100);
});
