/** What the shop invoiced for its commission, month by month, each as a paper. */
import { Trans } from "@lingui/react/macro";
import { commissionInvoicePath } from "@galleria/sdk/payouts";
import { useSuspenseQuery } from "@tanstack/react-query";
import { commissionInvoicesQueryOptions } from "#/features/payouts/api/payouts";
import { formatDate } from "#/lib/format";
import { Money } from "#/ui/money";

export function CommissionList({ shop }: { shop: string }) {
  const { data: invoices } = useSuspenseQuery(commissionInvoicesQueryOptions(shop));
  if (invoices.length === 0) {
    return (
      <p className="hint">
        <Trans>When a month in which you sold something is over, the shop invoices its commission here.</Trans>
      </p>
    );
  }
  return (
    <ul className="payout-lines">
      {invoices.map(({ number, kind, month, currency, amount_minor: amount }) => (
        <li key={number}>
          <p className="payout-what">
            <a className="text-button" href={commissionInvoicePath(shop, number)} target="_blank" rel="noreferrer">
              {kind === "credit_note" ? <Trans>Credit note {number} (PDF)</Trans> : <Trans>Invoice {number} (PDF)</Trans>}
            </a>
            <span className="field-hint">{formatDate(`${month}-15`, { month: "long", year: "numeric" })}</span>
          </p>
          <p className="payout-sum">
            <Money minor={amount} currency={currency} />
          </p>
        </li>
      ))}
    </ul>
  );
}
