import { addressLines, NO_ADDRESS, sortCountries } from "#/lib/form/address";
import { addressSchema } from "#/lib/form/address-schema";

const home = { ...NO_ADDRESS, name: " Ada Byron ", line1: "Kerkstraat 1", city: "Gent", postal_code: "9000", country: "BE" };

function faults(value: unknown): string[] {
  const result = addressSchema().safeParse(value);
  return result.success ? [] : result.error.issues.map(({ path }) => path.join("."));
}

test("a whole address passes, without the blanks around it", () => {
  expect(addressSchema().parse(home)).toEqual({ ...home, name: "Ada Byron" });
});

test("says what is missing, each at its field", () => {
  expect(faults({ ...NO_ADDRESS })).toEqual(["name", "line1", "city", "country"]);
  expect(faults({ ...home, line1: "  " })).toEqual(["line1"]);
});

test("a postal code is wanted where post goes by one", () => {
  expect(faults({ ...home, postal_code: "" })).toEqual(["postal_code"]);
  expect(faults({ ...home, postal_code: "", country: "VN" })).toEqual([]);
});

test("nothing is longer than the engine takes it", () => {
  expect(faults({ ...home, line1: "x".repeat(120) })).toEqual([]);
  expect(faults({ ...home, line1: "x".repeat(121), phone: "1".repeat(25) })).toEqual(["line1", "phone"]);
});

test("lines of a parcel leave out what is empty", () => {
  expect(addressLines({ ...home, name: "Ada", line2: "3rd floor" })).toEqual(["Ada", "Kerkstraat 1", "3rd floor", "9000 Gent", "Belgium"]);
});

test("countries stand by their names", () => {
  expect(sortCountries(["DE", "AT", "BE"]).map(({ name }) => name)).toEqual(["Austria", "Belgium", "Germany"]);
});
