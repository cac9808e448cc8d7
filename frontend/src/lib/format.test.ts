import { currencySymbol, formatMoney, majorToMinor, minorToMajor } from "#/lib/format";

test("minor units follow the currency", () => {
  expect(formatMoney(1360000, "EUR")).toBe("€13,600");
  expect(formatMoney(4850, "GBP")).toBe("£48.50");
  expect(formatMoney(185000, "VND")).toBe("₫185,000");
  expect(formatMoney(1000, "KWD")).toBe("KWD\u00a01");
  expect(formatMoney(1000000, "KWD")).toBe("KWD\u00a01,000");
  expect(formatMoney(1500, "KWD")).toBe("KWD\u00a01.500");
  expect(formatMoney(90000, "CHF")).toBe("CHF\u00a0900");
});

test("major and minor are each other's way back", () => {
  expect(majorToMinor(48.5, "EUR")).toBe(4850);
  expect(minorToMajor(4850, "EUR")).toBe(48.5);
  expect(majorToMinor(185000, "VND")).toBe(185000);
  expect(currencySymbol("USD")).toBe("$");
});
