/** What moved in a seller's balance, newest first. */
import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { entriesQueryOptions } from "#/features/payouts/api/payouts";
import { More } from "#/features/payouts/components/more";
import { happened, place } from "#/features/payouts/lib/payout-words";
import { cx } from "#/lib/cx";
import { formatDate } from "#/lib/format";
import { Money } from "#/ui/money";

export function EntryList({ shop }: { shop: string }) {
  const { i18n } = useLingui();
  const query = useSuspenseInfiniteQuery(entriesQueryOptions(shop));
  const entries = query.data.pages.flatMap((page) => page.items);
  const currency = query.data.pages[0]?.currency;
  if (currency === undefined || entries.length === 0) {
    return (
      <p className="hint">
        <Trans>Nothing has moved yet. What you sell stands here, once it is paid.</Trans>
      </p>
    );
  }
  return (
    <>
      <ul className="payout-lines">
        {entries.map((entry, at) => {
          const words = happened(entry);
          return (
            // Entries only grow, and stand in the order of their time: their place names them.
            <li key={entries.length - at}>
              <p className="payout-what">
                {typeof words === "string" ? words : i18n._(words)}
                <span className="field-hint">
                  {[formatDate(entry.at), i18n._(place(entry)), entry.order].filter(Boolean).join(" · ")}
                </span>
              </p>
              <p className={cx("payout-sum", entry.amount_minor < 0 && "payout-less")}>
                {entry.amount_minor > 0 && "+"}
                <Money minor={entry.amount_minor} currency={currency} />
              </p>
            </li>
          );
        })}
      </ul>
      <More query={query} />
    </>
  );
}
