/** What stands in a shop's books for whoever sells there: balance, entries, payouts, statements, and the account that the money goes to. */
import { buildPath, shopPath } from "./query.ts";
import type { CallOptions, Transport } from "./transport.ts";
import type { Balance, BalanceEntries, CommissionInvoice, PayoutAccount, PayoutAccountDraft, Payouts as PayoutPage, Statement, StripeAccount } from "./types.ts";

export class Payouts {
  constructor(private readonly transport: Transport) {}

  /** Where the money goes, without its number; null while nobody has said. */
  async account(shop: string, options?: CallOptions): Promise<PayoutAccount | null> {
    const answer: { account: PayoutAccount | null } = await this.transport.send("GET", shopPath(shop, "payout-account"), options);
    return answer.account;
  }

  /** A letter tells of the change. */
  async changeAccount(shop: string, draft: PayoutAccountDraft): Promise<PayoutAccount | null> {
    const answer: { account: PayoutAccount | null } = await this.transport.send("PUT", shopPath(shop, "payout-account"), undefined, draft);
    return answer.account;
  }

  /** One's account at Stripe, where the shop pays its sellers out through it (`way` of the balance). */
  stripeAccount(shop: string, options?: CallOptions): Promise<StripeAccount> {
    return this.transport.send("GET", shopPath(shop, "payout-account", "stripe"), options);
  }

  /** The same, after Stripe was asked. */
  checkStripe(shop: string): Promise<StripeAccount> {
    return this.transport.send("POST", shopPath(shop, "payout-account", "stripe", "check"));
  }

  /** The address of a page of Stripe's that opens once: where it asks for what it needs, or the dashboard. */
  async stripePage(shop: string, page: "onboarding" | "dashboard"): Promise<string> {
    const answer: { url: string } = await this.transport.send("POST", shopPath(shop, "payout-account", "stripe", page));
    return answer.url;
  }

  balance(shop: string, options?: CallOptions): Promise<Balance> {
    return this.transport.send("GET", shopPath(shop, "balance"), options);
  }

  /** Newest first. */
  entries(shop: string, cursor?: string, options?: CallOptions): Promise<BalanceEntries> {
    return this.transport.send("GET", buildPath(shopPath(shop, "balance", "entries"), { cursor }), options);
  }

  /** Newest first. */
  list(shop: string, cursor?: string, options?: CallOptions): Promise<PayoutPage> {
    return this.transport.send("GET", buildPath(shopPath(shop, "payouts"), { cursor }), options);
  }

  /** Of the months that are over, newest first. */
  async statements(shop: string, options?: CallOptions): Promise<Statement[]> {
    const answer: { items: Statement[] } = await this.transport.send("GET", shopPath(shop, "statements"), options);
    return answer.items;
  }

  /** The shop's own, for its commission, newest first. */
  async commissionInvoices(shop: string, options?: CallOptions): Promise<CommissionInvoice[]> {
    const answer: { items: CommissionInvoice[] } = await this.transport.send("GET", shopPath(shop, "commission-invoices"), options);
    return answer.items;
  }
}

/** The same as PDF. */
export function commissionInvoicePath(shop: string, number: string): string {
  return shopPath(shop, "commission-invoices", number);
}

/** A statement as PDF. `month` is 2026-10. */
export function statementPath(shop: string, month: string): string {
  return shopPath(shop, "statements", month);
}
