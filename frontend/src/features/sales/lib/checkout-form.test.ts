import type { DeliveryMethod } from "@galleria/sdk/types";
import { firstCountry, NOTHING_YET, paymentsOf, toOrder, type CheckoutValues } from "#/features/sales/lib/checkout-form";
import { checkoutSchema } from "#/features/sales/lib/checkout-schema";

const pickup: DeliveryMethod = {
  slug: "counter",
  name: "At the counter",
  kind: "pickup",
  text: "",
  zone: "",
  price_minor: 0,
  days: null,
  has_slots: true,
  payments: ["transfer", "at-pickup", "card"],
};
const parcel: DeliveryMethod = { ...pickup, slug: "post", kind: "parcel", has_slots: false, payments: ["transfer", "card"] };
const address = { name: "Ada", company: "", line1: "Kerkstraat 1", line2: "", city: "Gent", region: "", postal_code: "9000", country: "BE", phone: "" };
const filled: CheckoutValues = {
  ...NOTHING_YET,
  email: " ada@example.org ",
  name: "Ada",
  slot: "2026-11-27T10:00:00+01:00",
  address,
  gift_message: "For you",
};

function faults(values: CheckoutValues, wanted: Parameters<typeof checkoutSchema>[0]): string[] {
  const result = checkoutSchema(wanted).safeParse(values);
  return result.success ? [] : result.error.issues.map(({ path }) => path.join("."));
}

test("what is picked up needs no address, what travels does", () => {
  const values = { ...filled, address: { ...address, line1: "", city: "" } };
  expect(faults(values, { needsAddress: false, needsSlot: true })).toEqual([]);
  expect(faults(values, { needsAddress: true, needsSlot: true })).toEqual(["address.line1", "address.city"]);
});

test("a time is wanted only where there are some", () => {
  expect(faults({ ...filled, slot: "" }, { needsAddress: false, needsSlot: true })).toEqual(["slot"]);
  expect(faults({ ...filled, slot: "" }, { needsAddress: false, needsSlot: false })).toEqual([]);
});

test.each(["", "ada", "ada@", "ada@example", "a da@example.org"])("%j is no e-mail address", (email) => {
  expect(faults({ ...filled, email }, { needsAddress: false, needsSlot: false })).toEqual(["email"]);
});

test("everything is asked for at once", () => {
  expect(faults(NOTHING_YET, { needsAddress: false, needsSlot: true })).toEqual(["email", "name", "slot"]);
});

test("an order says nothing of an address, a time or a gift that it does not have", () => {
  expect(toOrder(filled, { method: pickup, payment: "at-pickup", total_minor: 4200 })).toEqual({
    email: "ada@example.org",
    name: "Ada",
    phone: "",
    address: null,
    delivery: { method: "counter", slot: "2026-11-27T10:00:00+01:00" },
    payment: "at-pickup",
    gift_message: "",
    note: "",
    total_minor: 4200,
  });
  const sent = toOrder({ ...filled, gift: true }, { method: parcel, payment: "transfer", total_minor: 4900 });
  expect(sent).toMatchObject({ address, delivery: { method: "post", slot: null }, gift_message: "For you" });
});

test("the ways to pay are those of the delivery", () => {
  expect(paymentsOf(pickup)).toEqual(["transfer", "at-pickup", "card"]);
  expect(paymentsOf(parcel)).toEqual(["transfer", "card"]);
  expect(paymentsOf(undefined)).toEqual([]);
});

test("begins with one's own country, then the language's, then the only one", () => {
  expect(firstCountry(["BE", "DE"], ["en", "nl-BE"])).toBe("BE");
  expect(firstCountry(["VN"], ["en"])).toBe("VN");
  expect(firstCountry(["BE", "DE"], ["en-US"])).toBe("");
});
