import { isCurrentTarget } from "#/features/shops/lib/navigation";

const at = (pathname: string, search = "") => ({ pathname, search });

test("an entry is current on its page and its filters", () => {
  expect(isCurrentTarget(at("/d/products", "?category=rings&sort=price"), "/d/products?category=rings")).toBe(true);
  expect(isCurrentTarget(at("/d/products", "?category=rings"), "/d/products?category=brooches")).toBe(false);
  expect(isCurrentTarget(at("/d/products", "?category=rings"), "/d/products")).toBe(false);
  expect(isCurrentTarget(at("/d/about"), "/d/about")).toBe(true);
});
