import { accountSchema, NO_ACCOUNT } from "#/features/payouts/lib/account-schema";

function faults(value: unknown, hasIban: boolean): string[] {
  const result = accountSchema(hasIban).safeParse(value);
  return result.success ? [] : result.error.issues.map(({ path }) => path.join("."));
}

test("an IBAN and its holder are enough", () => {
  expect(faults({ ...NO_ACCOUNT, holder: "Ada Bell", iban: "BE68 5390 0754 7034" }, true)).toEqual([]);
});

test("says what is missing, each at its field", () => {
  expect(faults(NO_ACCOUNT, true)).toEqual(["holder", "iban"]);
  expect(faults({ ...NO_ACCOUNT, holder: "Ada" }, false)).toEqual(["number", "bic", "country"]);
});

test("nothing is longer than the engine takes it", () => {
  expect(faults({ ...NO_ACCOUNT, holder: "x".repeat(71), iban: "B".repeat(51) }, true)).toEqual(["holder", "iban"]);
});
