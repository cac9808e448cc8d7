/** What stands in a shop's books for whoever is signed in. */
import { Payouts } from "@galleria/sdk/payouts";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { galleria } from "#/lib/galleria";

export const payouts = new Payouts(galleria.transport);

export const payoutKeys = {
  all: (shop: string) => ["payouts", shop] as const,
  account: (shop: string) => [...payoutKeys.all(shop), "account"] as const,
  stripe: (shop: string) => [...payoutKeys.all(shop), "stripe"] as const,
  balance: (shop: string) => [...payoutKeys.all(shop), "balance"] as const,
  entries: (shop: string) => [...payoutKeys.all(shop), "entries"] as const,
  list: (shop: string) => [...payoutKeys.all(shop), "list"] as const,
  commissionInvoices: (shop: string) => [...payoutKeys.all(shop), "commission-invoices"] as const,
  statements: (shop: string) => [...payoutKeys.all(shop), "statements"] as const,
};

export function balanceQueryOptions(shop: string) {
  return queryOptions({ queryKey: payoutKeys.balance(shop), queryFn: ({ signal }) => payouts.balance(shop, { signal }), staleTime: 5000 });
}

export function accountQueryOptions(shop: string) {
  return queryOptions({ queryKey: payoutKeys.account(shop), queryFn: ({ signal }) => payouts.account(shop, { signal }), staleTime: 5000 });
}

export function stripeQueryOptions(shop: string) {
  return queryOptions({ queryKey: payoutKeys.stripe(shop), queryFn: ({ signal }) => payouts.stripeAccount(shop, { signal }), staleTime: 5000 });
}

export function entriesQueryOptions(shop: string) {
  return infiniteQueryOptions({
    queryKey: payoutKeys.entries(shop),
    queryFn: ({ pageParam, signal }) => payouts.entries(shop, pageParam, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 5000,
  });
}

export function payoutsQueryOptions(shop: string) {
  return infiniteQueryOptions({
    queryKey: payoutKeys.list(shop),
    queryFn: ({ pageParam, signal }) => payouts.list(shop, pageParam, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 5000,
  });
}

export function statementsQueryOptions(shop: string) {
  return queryOptions({ queryKey: payoutKeys.statements(shop), queryFn: ({ signal }) => payouts.statements(shop, { signal }), staleTime: 60_000 });
}

export function commissionInvoicesQueryOptions(shop: string) {
  return queryOptions({ queryKey: payoutKeys.commissionInvoices(shop), queryFn: ({ signal }) => payouts.commissionInvoices(shop, { signal }), staleTime: 60_000 });
}
