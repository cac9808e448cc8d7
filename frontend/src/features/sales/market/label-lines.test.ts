import type { PostalAddress } from "@galleria/sdk/types";
import { labelLines } from "#/features/sales/market/label-lines";

const address = { name: "Ada Byron", line1: "Kerkstraat 1", city: "Gent", postal_code: "9000", country: "BE" } as PostalAddress;

test("what stands on a parcel", () => {
  expect(labelLines({ name: "Ada", address })).toEqual(["Ada Byron", "Kerkstraat 1", "9000 Gent", "Belgium"]);
  expect(labelLines({ name: "Ada", address: null })).toEqual(["Ada"]);
  expect(labelLines(null)).toEqual([]);
});
