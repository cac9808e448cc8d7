/** A checkout: what was written and chosen, what the engine says to it, and the order. */
import { zodResolver } from "#/lib/form/zod-resolver";
import type { Bag, SavedAddress } from "@galleria/sdk/types";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { deliveryQueryOptions, quoteQueryOptions } from "#/features/sales/api/checkout";
import { firstCountry, goesSomewhere, NOTHING_YET, paymentsOf, type CheckoutValues, type Payment } from "#/features/sales/lib/checkout-form";
import { NO_ADDRESS, type AddressValues } from "#/lib/form/address";

/** Somebody who is signed in, as far as a checkout cares. */
export interface Buyer {
  name: string;
  email: string;
  addresses: readonly SavedAddress[];
}

/** A postal code is typed letter by letter; the engine is asked once it stands. */
const REST_MS = 350;

export type Checkout = ReturnType<typeof useCheckout>;

export function useCheckout(bag: Bag, buyer: Buyer | null) {
  const own = buyer?.addresses.find(({ is_default }) => is_default) ?? buyer?.addresses[0];
  const [place, setPlace] = useState({ country: own?.country ?? "", postal_code: own?.postal_code ?? "" });
  const delivery = useQuery(deliveryQueryOptions(bag, place));
  const [wantedMethod, chooseMethod] = useState("");
  const [wantedPayment, choosePayment] = useState<Payment | null>(null);
  const [savedId, setSavedId] = useState(own?.id ?? "");

  const methods = delivery.data?.methods ?? [];
  const method = methods.find(({ slug }) => slug === wantedMethod) ?? methods[0];
  const payments = paymentsOf(method);
  const payment = wantedPayment && payments.includes(wantedPayment) ? wantedPayment : payments[0];
  const needsAddress = goesSomewhere(method);

  const form = useForm<CheckoutValues>({
    mode: "onTouched",
    defaultValues: { ...NOTHING_YET, email: buyer?.email ?? "", name: buyer?.name ?? "", address: own ? toValues(own) : NO_ADDRESS },
    resolver: zodResolver(async () => (await import("#/features/sales/lib/checkout-schema")).checkoutSchema({ needsAddress, needsSlot: method?.has_slots ?? false })),
  });
  const { setValue, control } = form;
  const [country, postalCode, slot] = useWatch({ control, name: ["address.country", "address.postal_code", "slot"] });

  const countries = delivery.data?.countries;
  useEffect(() => {
    if (country !== "" || !countries) return;
    const first = firstCountry(countries, undefined, navigator.languages);
    if (first) setValue("address.country", first);
  }, [countries, country, setValue]);

  useEffect(() => {
    const timer = setTimeout(() => setPlace({ country, postal_code: postalCode.trim() }), REST_MS);
    return () => clearTimeout(timer);
  }, [country, postalCode]);

  const quote = useQuery({
    ...quoteQueryOptions(bag, {
      country: place.country || null,
      postal_code: place.postal_code,
      delivery: method ? { method: method.slug, slot: method.has_slots && slot ? slot : null } : null,
    }),
    enabled: !delivery.isPlaceholderData && !delivery.isPending,
  });

  /** One of somebody's own addresses, or an empty one to write in. */
  const takeAddress = (address: SavedAddress | null) => {
    setSavedId(address?.id ?? "");
    setValue("address", address ? toValues(address) : { ...NO_ADDRESS, country, name: form.getValues("name") }, { shouldValidate: false });
  };

  return { bag, buyer, form, delivery, methods, method, chooseMethod: choose(setValue, chooseMethod), payments, payment, choosePayment, needsAddress, quote, savedId, takeAddress };
}

/** An hour belongs to its way of delivery: with another way it is to be chosen anew. */
function choose(setValue: ReturnType<typeof useForm<CheckoutValues>>["setValue"], chooseMethod: (slug: string) => void) {
  return (slug: string) => {
    setValue("slot", "");
    chooseMethod(slug);
  };
}

function toValues({ name, company, line1, line2, city, region, postal_code, country, phone }: SavedAddress): AddressValues {
  return { name, company, line1, line2, city, region, postal_code, country, phone };
}
