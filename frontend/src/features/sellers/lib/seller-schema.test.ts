import { i18n } from "@lingui/core";
import { NOTHING_YET } from "#/features/sellers/lib/seller-form";
import { isOfAge, sellerSchema } from "#/features/sellers/lib/seller-schema";

const ADDRESS = { ...NOTHING_YET.address, name: "Ada Bell", line1: "Kaai 3", postal_code: "9000", city: "Gent", country: "BE" };
const FINE = { ...NOTHING_YET, name: "Ada's attic", birth_date: "1980-02-29", address: ADDRESS, agrees: true };

beforeAll(() => i18n.loadAndActivate({ locale: "en", messages: {} }));

function faults(changes: object, hasToAgree = true): string[] {
  const result = sellerSchema(hasToAgree).safeParse({ ...FINE, ...changes });
  return result.success ? [] : result.error.issues.map(({ path }) => path.join("."));
}

test("what is complete goes through", () => {
  expect(faults({})).toEqual([]);
  expect(faults({ agrees: false }, false)).toEqual([]);
  expect(faults({ kind: "company", company_name: "Bell BV", tax_id: "BE 1", birth_date: "" })).toEqual([]);
});

test("each kind has its own needs", () => {
  expect(faults({ birth_date: "" })).toEqual(["birth_date"]);
  expect(faults({ kind: "company", birth_date: "" })).toEqual(["company_name", "tax_id"]);
  expect(faults({ agrees: false })).toEqual(["agrees"]);
  expect(faults({ name: " " })).toEqual(["name"]);
  expect(faults({ address: { ...ADDRESS, line1: "" } })).toEqual(["address.line1"]);
});

test("one is of age on the birthday", () => {
  expect(isOfAge("2008-11-26", new Date(2026, 10, 26))).toBe(true);
  expect(isOfAge("2008-11-27", new Date(2026, 10, 26, 23))).toBe(false);
});
