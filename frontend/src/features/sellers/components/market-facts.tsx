/** What selling here costs, and when the money comes, in a few figures; the terms in full below. */
import type { Market } from "@galleria/sdk/types";
import { Trans } from "@lingui/react/macro";
import { formatDate, formatMoney } from "#/lib/format";
import { Prose } from "#/ui/prose";

export function MarketFacts({ market }: { market: Market }) {
  const now = new Date().toISOString().slice(0, 10);
  return (
    <dl className="market-facts">
      {market.commission.map(({ percent, tier, category, category_name, since }) => (
        <div key={`${since} ${tier ?? ""} ${category ?? ""}`}>
          <dt>
            {tier === "private" ? <Trans>Private sellers pay</Trans> : tier === "company" ? <Trans>Companies pay</Trans> : <Trans>Everybody pays</Trans>}
            {category_name && `, ${category_name}`}
            {since > now && (
              <>
                , <Trans>from {formatDate(since)}</Trans>
              </>
            )}
          </dt>
          <dd>{percent} %</dd>
        </div>
      ))}
      <div>
        <dt>
          <Trans>The buyer has time to look</Trans>
        </dt>
        <dd>
          {market.inspection_days === market.private_inspection_days ? (
            <Trans>{market.inspection_days} days</Trans>
          ) : (
            <Trans>
              {market.private_inspection_days} or {market.inspection_days} days
            </Trans>
          )}
        </dd>
      </div>
      {market.payout_minimum_minor > 0 && (
        <div>
          <dt>
            <Trans>Paid out from</Trans>
          </dt>
          <dd>{formatMoney(market.payout_minimum_minor, market.currency)}</dd>
        </div>
      )}
    </dl>
  );
}

export function MarketTerms({ market, isOpen }: { market: Market; isOpen: boolean }) {
  return (
    <details className="market-terms" open={isOpen}>
      <summary>
        <Trans>The terms for sellers, version {market.terms_version}</Trans>
      </summary>
      <Prose html={market.terms_html} />
    </details>
  );
}
