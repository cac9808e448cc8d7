/** What a checkout asks of somebody, what must be answered, and the order that comes of it. */
import type { Bag, DeliveryMethod, OrderDraft } from "@galleria/sdk/types";
import { i18n } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import * as z from "zod/mini";
import { NO_ADDRESS, type AddressValues } from "#/lib/form/address";
import { addressSchema } from "#/lib/form/address-schema";

export type Payment = Exclude<OrderDraft["payment"], "card">;

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

const LONGEST_WORDS = 500;

interface Wanted {
  needsAddress: boolean;
  needsSlot: boolean;
}

/** Whether a parcel or a rider goes somewhere, or one comes for it. */
export function goesSomewhere(method: Pick<DeliveryMethod, "kind"> | undefined): boolean {
  return method?.kind === "parcel" || method?.kind === "local";
}

export function checkoutSchema({ needsAddress, needsSlot }: Wanted) {
  const words = z.string().check(z.trim(), z.maxLength(LONGEST_WORDS, i18n._(msg`At most ${LONGEST_WORDS} characters`)));
  return z.object({
    email: z.string().check(z.trim(), z.regex(/^[^@\s]+@[^@\s]+\.[^@\s]+$/, i18n._(msg`Enter an e-mail address, like ada@example.org`)), z.maxLength(254)),
    name: z.string().check(z.trim(), z.minLength(1, i18n._(msg`Enter your name`)), z.maxLength(100)),
    phone: z.string().check(z.trim(), z.maxLength(40)),
    slot: z.string().check(z.refine((slot) => !needsSlot || slot !== "", i18n._(msg`Choose a time`))),
    address: needsAddress ? addressSchema() : (z.any() as unknown as ReturnType<typeof addressSchema>),
    gift: z.boolean(),
    gift_message: words,
    note: words,
  });
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

/** The ways to pay that go with a way of delivery. Cards are taken by another door. */
export function paymentsOf(method: Pick<DeliveryMethod, "payments"> | undefined): Payment[] {
  return (method?.payments ?? []).filter((one): one is Payment => one !== "card");
}

/** The country to begin with: somebody's own, the one of the device's language, or the only one. */
export function firstCountry(countries: readonly string[], own: string | undefined, languages: readonly string[]): string {
  const spoken = languages.flatMap((language) => new Intl.Locale(language).region ?? []);
  return [own, ...spoken].find((one) => one !== undefined && countries.includes(one)) ?? (countries.length === 1 ? (countries[0] ?? "") : "");
}

/** Whether a bag can be brought to the counter at all. */
export function canBeOrdered(bag: Pick<Bag, "lines" | "may_check_out">): boolean {
  return bag.lines.length > 0 && bag.may_check_out;
}
