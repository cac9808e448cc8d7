/** What is ordered and what it costs, before one says yes. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { PieceList } from "#/features/sales/components/piece-list";
import { QuoteTable } from "#/features/sales/components/quote-table";
import { describeSalesError } from "#/features/sales/lib/sales-errors";
import type { Checkout } from "#/features/sales/lib/use-checkout";
import { shopPath } from "#/lib/current-shop";
import { Notice } from "#/ui/form/notice";
import { Skeleton } from "#/ui/skeleton";

export function CheckoutSummary({ checkout, children }: { checkout: Checkout; children: ReactNode }) {
  const { i18n } = useLingui();
  const { bag, quote } = checkout;
  return (
    <section className="bag-sum checkout-sum" aria-labelledby="checkout-sum">
      <header className="checkout-head">
        <h2 id="checkout-sum" className="bag-sum-title display">
          <Trans>Your order</Trans>
        </h2>
        <Link to={shopPath(bag.shop, "bag")} className="text-link">
          <Trans>Change the bag</Trans>
        </Link>
      </header>
      <PieceList pieces={bag.lines} currency={bag.currency} />
      {quote.error && !quote.data ? (
        <Notice
          kind="warning"
          action={
            <button type="button" className="text-button" onClick={() => void quote.refetch()}>
              <Trans>Try again</Trans>
            </button>
          }
        >
          {i18n._(describeSalesError(quote.error).text)}
        </Notice>
      ) : quote.data ? (
        <div data-waiting={quote.isPlaceholderData || quote.isFetching} aria-live="polite" aria-atomic>
          <QuoteTable quote={quote.data} />
        </div>
      ) : (
        <Skeleton className="row-skeleton" />
      )}
      {children}
    </section>
  );
}
