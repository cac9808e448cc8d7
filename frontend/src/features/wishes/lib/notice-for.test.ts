import { noticeFor } from "#/features/wishes/lib/notice-for";

const price = { amount_minor: 500 };

test.each([
  [{ status: "active", in_stock: true, price } as const, "price-drop"],
  [{ status: "active", in_stock: false, price } as const, "back-in-stock"],
  [{ status: "reserved", in_stock: false, price } as const, "back-in-stock"],
  [{ status: "sold", in_stock: false, price } as const, null],
  [{ status: "active", in_stock: true, price: { amount_minor: 0 } } as const, null],
])("of %j one waits for %s", (piece, kind) => {
  expect(noticeFor(piece)).toBe(kind);
});
