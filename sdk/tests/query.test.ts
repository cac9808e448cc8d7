import { buildPath, normalisePath } from "../src/query.ts";
import { readRetryAfter } from "../src/transport.ts";

test("sorts by name, then value, and leaves out what is empty", () => {
  expect(buildPath("/p", { b: ["2", "1"], a: true, c: undefined, d: null, e: "" })).toBe("/p?a=true&b=1&b=2");
  expect(buildPath("/p", {})).toBe("/p");
});

test("equal questions have equal spellings, whatever escapes the other side uses", () => {
  expect(normalisePath("/p?q=old%20mine&attr.x=1..2")).toBe(buildPath("/p", { q: "old mine", "attr.x": "1..2" }));
  expect(normalisePath("/p?tag=%7Ea%2A")).toBe(buildPath("/p", { tag: "~a*" }));
});

test("Retry-After holds seconds or a date", () => {
  const now = Date.parse("2026-01-01T00:00:00Z");
  expect(readRetryAfter("3")).toBe(3000);
  expect(readRetryAfter("Thu, 01 Jan 2026 00:00:10 GMT", now)).toBe(10_000);
  expect(readRetryAfter("Wed, 31 Dec 2025 00:00:00 GMT", now)).toBe(0);
  expect(readRetryAfter("soon")).toBe(0);
  expect(readRetryAfter(null)).toBe(0);
});
