/** What was paid out, or is being, newest first. */
import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { payoutsQueryOptions } from "#/features/payouts/api/payouts";
import { More } from "#/features/payouts/components/more";
import { standing } from "#/features/payouts/lib/payout-words";
import { formatDate } from "#/lib/format";
import { Money } from "#/ui/money";

export function PayoutList({ shop }: { shop: string }) {
  const { i18n } = useLingui();
  const query = useSuspenseInfiniteQuery(payoutsQueryOptions(shop));
  const payouts = query.data.pages.flatMap((page) => page.items);
  if (payouts.length === 0) {
    return (
      <p className="hint">
        <Trans>Nothing has been paid out yet.</Trans>
      </p>
    );
  }
  return (
    <>
      <ul className="payout-lines">
        {payouts.map((payout) => (
          <li key={payout.ref}>
            <p className="payout-what">
              <span>
                {payout.kind === "stripe" ? <Trans>Stripe</Trans> : `···· ${payout.last4}`} <span className="payout-status" data-status={payout.status}>{i18n._(standing(payout))}</span>
              </span>
              <span className="field-hint">
                {formatDate(payout.closed_at ?? payout.made_at)} · {payout.ref}
              </span>
              {payout.reason && <span className="payout-reason">{payout.reason}</span>}
            </p>
            <p className="payout-sum">
              <Money minor={payout.amount_minor} currency={payout.currency} />
            </p>
          </li>
        ))}
      </ul>
      <More query={query} />
    </>
  );
}
