import { GalleriaError } from "@galleria/sdk/errors";
import { firstStepOf, formFaults, mend, readStep, stepOf } from "#/features/listings/lib/steps";

function refused(status: number, ...errors: [field: string, code: string][]): GalleriaError {
  const problem = { type: "about:blank", title: "", status, detail: "", code: "invalid_input", instance: "", request_id: "" };
  return new GalleriaError({ ...problem, errors: errors.map(([field, code]) => ({ field, code, message: "is the engine's" })) });
}

test("every field has its step", () => {
  expect(["title", "category", "maker", "attributes.reference", "condition", "price_minor", "pictures"].map(stepOf)).toEqual(["piece", "piece", "piece", "details", "details", "price", "pictures"]);
});

test("leads to the first step that something is wrong in", () => {
  const faults = formFaults(refused(422, ["price_minor", "missing"], ["attributes.year", "attribute_invalid"]));
  expect([...faults].map(([field, { message }]) => [field, message])).toEqual([
    ["price_minor", "This is still missing"],
    ["attributes.year", "This does not fit"],
  ]);
  expect(firstStepOf(faults)).toBe("details");
  expect(firstStepOf(new Map())).toBeUndefined();
});

test("other refusals are about no field", () => {
  expect(formFaults(refused(409, ["title", "missing"])).size).toBe(0);
  expect(formFaults(new Error("offline")).size).toBe(0);
});

test("an address without a step, or with one that never was, begins at the beginning", () => {
  expect([readStep(null), readStep("later"), readStep("price")]).toEqual(["pictures", "pictures", "price"]);
});

test("what somebody has filled in is no longer marked", () => {
  const faults = new Map(["title", "attributes.year", "attributes.reference"].map((field) => [field, 1]));
  expect([...mend(faults, { title: "A watch" }).keys()]).toEqual(["attributes.year", "attributes.reference"]);
  expect([...mend(faults, { attributes: { year: 1955, reference: null } }).keys()]).toEqual(["title", "attributes.reference"]);
});
