import { safeReturn, withReturn } from "#/features/accounts/lib/return-address";

const here = "https://galleria.example";

test.each(["/halden/checkout", "/halden/products?category=tarts&sort=price", "/account/orders", "/halden/products/eclair?variant=A#words", "/"])("%s is of this site", (next) => {
  expect(safeReturn(next, here)).toBe(next);
});

test.each([
  null,
  "",
  "https://evil.example/",
  "//evil.example/",
  "/\\evil.example/",
  "/\t/evil.example",
  "\\\\evil.example",
  "javascript:alert(1)",
  "/..//evil.example",
  "http:/evil.example",
  "account",
  "/account/sign-in?next=/account/sign-in",
  "/account/password",
  "/api/auth/browser/v1/auth/session",
  "/admin/",
])("%j leads to the account instead", (next) => {
  expect(safeReturn(next, here)).toBe("/account");
});

test("hands on only what is safe", () => {
  expect(withReturn("/account/sign-up", "/halden/checkout")).toBe("/account/sign-up?next=%2Fhalden%2Fcheckout");
  expect(withReturn("/account/sign-up", "https://evil.example")).toBe("/account/sign-up");
});
