/** The checkout, with what the account of somebody knows. */
import { useQuery } from "@tanstack/react-query";
import { addressesQueryOptions, meQueryOptions } from "#/features/accounts/api/me";
import { CheckoutPage } from "#/features/sales/routes/checkout";
import { useHints } from "#/lib/use-hints";

export function Checkout() {
  // A guest is not asked about, as far as this device knows one.
  const isGuest = useHints().name === null;
  const { data: me, isError } = useQuery({ ...meQueryOptions(), enabled: !isGuest });
  const { data: addresses, isError: hasNone } = useQuery({ ...addressesQueryOptions(), enabled: me !== null && me !== undefined });
  // Who cannot be asked about is a guest: nobody is kept from ordering for that.
  if (isGuest || me === null || isError) return <CheckoutPage buyer={null} />;
  if (!me || !(addresses || hasNone)) return <CheckoutPage buyer={undefined} />;
  return <CheckoutPage buyer={{ name: me.name, email: me.email, addresses: addresses ?? [] }} />;
}
