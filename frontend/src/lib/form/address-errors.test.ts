import { GalleriaError } from "@galleria/sdk/errors";
import { addressFaults } from "#/lib/form/address-errors";

function refused(status: number, ...errors: { field: string; code: string }[]): GalleriaError {
  const problem = { type: "about:blank", title: "", status, detail: "", code: "invalid_input", instance: "", request_id: "" };
  return new GalleriaError({ ...problem, errors: errors.map((one) => ({ ...one, message: "is the engine's" })) });
}

test("says at each field what its country wants", () => {
  const faults = addressFaults(refused(422, { field: "address.region", code: "missing" }, { field: "address.city", code: "string_too_long" }));
  expect(faults.map(([field, { message }]) => [field, message])).toEqual([
    ["address.region", "Addresses in this country need it"],
    ["address.city", "This does not fit"],
  ]);
});

test("knows of nothing where nothing was refused for its fields", () => {
  expect(addressFaults(refused(409, { field: "city", code: "missing" }))).toEqual([]);
  expect(addressFaults(refused(422))).toEqual([]);
  expect(addressFaults(new Error("offline"))).toEqual([]);
});
