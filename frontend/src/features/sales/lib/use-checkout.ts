/** A checkout: what was written and chosen, what the engine says to it, and the order. */
import { zodResolver } from "#/lib/form/zod-resolver";
import type { Bag, SavedAddress } from "@galleria/sdk/types";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { deliveryQueryOptions, quoteQueryOptions } from "#/features/sales/api/checkout";
import { firstCountry, goesSomewhere, NOTHING_YET, paymentsOf, type CheckoutValues, type Payment } from "#/features/sales/lib/checkout-form";
import { NO_ADDRESS, pickAddress } from "#/lib/form/address";

/** Somebody who is signed in, as far as a checkout cares. */
export interface Buyer {
  name: string;
  email: string;
  addresses: readonly SavedAddress[];
}

/** A postal code is typed letter by letter; the engine is asked once it stands. */
const REST_MS = 350;
const NOWHERE = { country: "", postal_code: "" };

export type Checkout = ReturnType<typeof useCheckout>;

export function useCheckout(bag: Bag, buyer: Buyer | null) {
  const own = buyer?.addresses.find(({ is_default }) => is_default) ?? buyer?.addresses[0];
  const [place, setPlace] = useState({ country: own?.country ?? "", postal_code: own?.postal_code ?? "" });
  const anywhere = useQuery(deliveryQueryOptions(bag, NOWHERE));
  const countries = anywhere.data?.countries;
  const guess = countries && firstCountry(countries, navigator.languages);
  // Ways of delivery are shown once it is known where they would go: else the first choice would change under somebody's eyes.
  const delivery = useQuery({ ...deliveryQueryOptions(bag, place), enabled: place.country !== "" || guess === "" });
  const [wantedMethod, setWantedMethod] = useState("");
  const [wantedPayment, choosePayment] = useState<Payment | null>(null);
  const [savedId, setSavedId] = useState(own?.id ?? "");

  const methods = delivery.data?.methods ?? [];
  const method = methods.find(({ slug }) => slug === wantedMethod) ?? methods[0];
  const payments = paymentsOf(method);
  const payment = wantedPayment && payments.includes(wantedPayment) ? wantedPayment : payments[0];
  const needsAddress = goesSomewhere(method);

  const form = useForm<CheckoutValues>({
    mode: "onTouched",
    defaultValues: { ...NOTHING_YET, email: buyer?.email ?? "", name: buyer?.name ?? "", address: own ? pickAddress(own) : NO_ADDRESS },
    resolver: zodResolver(async () => (await import("#/features/sales/lib/checkout-schema")).checkoutSchema({ needsAddress, needsSlot: method?.has_slots ?? false })),
  });
  const { setValue, clearErrors, control } = form;
  const [country, postalCode, slot] = useWatch({ control, name: ["address.country", "address.postal_code", "slot"] });

  useEffect(() => {
    if (country !== "" || !guess) return;
    setValue("address.country", guess);
    setPlace({ country: guess, postal_code: "" });
  }, [country, guess, setValue]);

  /** Another way of delivery has other hours, and asks for other things. */
  const chooseMethod = useCallback(
    (slug: string) => {
      setValue("slot", "");
      clearErrors(["slot", "address"]);
      setWantedMethod(slug);
    },
    [clearErrors, setValue],
  );
  const shown = method?.slug ?? "";
  // What stands chosen stays chosen while it is offered, whatever a postal code brings to it.
  useEffect(() => {
    if (shown !== "" && shown !== wantedMethod) chooseMethod(shown);
  }, [chooseMethod, shown, wantedMethod]);

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
    setValue("address", address ? pickAddress(address) : { ...NO_ADDRESS, country, name: form.getValues("name") }, { shouldValidate: false });
  };

  const deliveryError = delivery.error ?? anywhere.error;
  const askAgain = () => {
    for (const query of [anywhere, delivery]) if (query.error) void query.refetch();
  };

  return { bag, buyer, form, countries, delivery, deliveryError, askAgain, methods, method, chooseMethod, payments, payment, choosePayment, needsAddress, quote, savedId, takeAddress };
}
