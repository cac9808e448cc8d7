/** What a checkout asks of somebody, and the order that comes of it. */
import type { Bag, DeliveryMethod, OrderDraft } from "@galleria/sdk/types";
import { NO_ADDRESS, type AddressValues } from "#/lib/form/address";

export type Payment = OrderDraft["payment"];

export interface CheckoutValues {
  email: string;
  name: string;
  phone: string;
  /** When the chosen hour begins; empty where none is to be chosen. */
  slot: string;
  address: AddressValues;
  gift: boolean;
  gift_message: string;
  note: string;
}

export const NOTHING_YET: CheckoutValues = {
  email: "",
  name: "",
  phone: "",
  slot: "",
  address: NO_ADDRESS,
  gift: false,
  gift_message: "",
  note: "",
};

/** Whether a parcel or a rider goes somewhere, or one comes for it. */
export function goesSomewhere(method: Pick<DeliveryMethod, "kind"> | undefined): boolean {
  return method?.kind === "parcel" || method?.kind === "local";
}

/** The order, as far as the values and the total that was shown say it. */
export function toOrder(values: CheckoutValues, given: { method: DeliveryMethod; payment: Payment; total_minor: number }): OrderDraft {
  const { method, payment, total_minor } = given;
  return {
    email: values.email.trim(),
    name: values.name.trim(),
    phone: values.phone.trim(),
    address: goesSomewhere(method) ? values.address : null,
    delivery: { method: method.slug, slot: method.has_slots ? values.slot : null },
    payment,
    gift_message: values.gift ? values.gift_message.trim() : "",
    note: values.note.trim(),
    total_minor,
  };
}

/** The ways to pay that go with a way of delivery. */
export function paymentsOf(method: Pick<DeliveryMethod, "payments"> | undefined): Payment[] {
  return method?.payments ?? [];
}

/** The country to begin with: the one of the device's language, or the only one. */
export function firstCountry(countries: readonly string[], languages: readonly string[]): string {
  const spoken = languages.flatMap((language) => new Intl.Locale(language).region ?? []);
  return spoken.find((one) => countries.includes(one)) ?? (countries.length === 1 ? (countries[0] ?? "") : "");
}

/** Whether a bag can be brought to the counter at all. */
export function canBeOrdered(bag: Pick<Bag, "lines" | "may_check_out">): boolean {
  return bag.lines.length > 0 && bag.may_check_out;
}
