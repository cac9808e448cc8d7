/** The months that are over, each as a paper. */
import { Trans } from "@lingui/react/macro";
import { statementPath } from "@galleria/sdk/payouts";
import { useSuspenseQuery } from "@tanstack/react-query";
import { statementsQueryOptions } from "#/features/payouts/api/payouts";
import { formatDate } from "#/lib/format";
import { Money } from "#/ui/money";

export function StatementList({ shop }: { shop: string }) {
  const { data: statements } = useSuspenseQuery(statementsQueryOptions(shop));
  if (statements.length === 0) {
    return (
      <p className="hint">
        <Trans>The first one is here when this month is over.</Trans>
      </p>
    );
  }
  return (
    <ul className="payout-lines">
      {statements.map(({ month, last, currency, sales_minor: sales, closing_minor: closing }) => (
        <li key={month}>
          <p className="payout-what">
            <a className="text-button" href={statementPath(shop, month)}>
              {formatDate(last, { month: "long", year: "numeric" })}
            </a>
            <span className="field-hint">
              <Trans>
                Sold for <Money minor={sales} currency={currency} />
              </Trans>
            </span>
          </p>
          <p className="payout-sum">
            <Money minor={closing} currency={currency} />
          </p>
        </li>
      ))}
    </ul>
  );
}
