import { splitMarked, withoutPrefix } from "#/lib/marked-text";

test("splits at the marks", () => {
  expect(splitMarked("Old \u0002mine\u0003 cut")).toEqual([
    { text: "Old ", isMatch: false },
    { text: "mine", isMatch: true },
    { text: " cut", isMatch: false },
  ]);
  expect(splitMarked("plain")).toEqual([{ text: "plain", isMatch: false }]);
  expect(splitMarked("")).toEqual([]);
});

test("survives marks that do not pair", () => {
  expect(splitMarked("a\u0003b\u0002c")).toEqual([
    { text: "a", isMatch: false },
    { text: "b", isMatch: false },
    { text: "c", isMatch: true },
  ]);
});

test("markup is text", () => {
  expect(splitMarked("<b>\u0002x\u0003")).toEqual([
    { text: "<b>", isMatch: false },
    { text: "x", isMatch: true },
  ]);
});

test("a prefix goes, and the marks of the rest stay", () => {
  expect(withoutPrefix("\u0002Omega\u0003 Speedmaster", "Omega ")).toBe("Speedmaster");
  expect(withoutPrefix("\u0002Omega Speed\u0003master", "Omega ")).toBe("\u0002Speed\u0003master");
  expect(withoutPrefix("\u0002Sea\u0003master", "Omega ")).toBe("\u0002Sea\u0003master");
  expect(withoutPrefix("Omega", "")).toBe("Omega");
});
