/** What payouts and the lines of a balance are called. */
import type { Balance, BalanceEntry, Payout } from "@galleria/sdk/types";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { formatMoney } from "#/lib/format";

const HAPPENED: Readonly<Record<string, MessageDescriptor>> = {
  sale: msg`Sold`,
  release: msg`Free to be paid out`,
  refund: msg`Given back to the buyer`,
  "sale-refund": msg`Given back to the buyer`,
  "charge-back": msg`Taken back by the buyer's bank`,
  payout: msg`Set aside for a payout`,
  "payout-settled": msg`Paid out`,
  "payout-failed": msg`A payout failed`,
  "payout-returned": msg`A payout came back`,
};

const PLACES: Readonly<Record<BalanceEntry["account"], MessageDescriptor>> = { available: msg`Free`, pending: msg`Held`, reserved: msg`On its way` };

const STATUSES: Readonly<Record<Payout["status"], MessageDescriptor>> = {
  waiting: msg`being prepared`,
  sent: msg`with the bank`,
  settled: msg`arrived`,
  failed: msg`failed`,
  returned: msg`came back`,
};

const STRIPE_STATUSES: Readonly<Record<Payout["status"], MessageDescriptor>> = {
  ...STATUSES,
  sent: msg`on its way to Stripe`,
  settled: msg`in your balance at Stripe`,
};

/** A kind that is new here is said as the engine says it. */
export const happened = (entry: BalanceEntry): MessageDescriptor | string => HAPPENED[entry.kind] ?? entry.text;
export const place = (entry: BalanceEntry): MessageDescriptor => PLACES[entry.account];
export const standing = (payout: Payout): MessageDescriptor => (payout.kind === "stripe" ? STRIPE_STATUSES[payout.status] : STATUSES[payout.status]);

/** What becomes of what is free, and what the seller can do about it. */
export function outlook(balance: Balance, shopName: string): MessageDescriptor {
  const { available_minor: free, at_bank_minor: atBank, minimum_minor: least, currency } = balance;
  const amount = formatMoney(Math.abs(free), currency);
  if (free < 0) return msg`You owe ${shopName} ${amount}: more went back to buyers than was left here. It is taken from your next sales.`;
  if (free === 0) return msg`Nothing is free to be paid out just now.`;
  if (free < least) return msg`It waits until it is ${formatMoney(least, currency)}: less is not paid out.`;
  const bank = formatMoney(atBank, currency);
  if (free - atBank < Math.max(least, 1)) return msg`It waits: a buyer's bank looks into what you sold, and may take ${bank} back.`;
  if (!balance.has_account && balance.way === "stripe") return msg`It waits until your account at Stripe can receive it: see below.`;
  if (!balance.has_account) return msg`Say below to which account it should go.`;
  if (atBank > 0) return msg`It goes out with the next payouts, but for ${bank}: a buyer's bank looks into what you sold, and may take that back.`;
  return msg`It goes out with the next payouts.`;
}
