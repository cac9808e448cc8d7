/** What comes back of an order: what can and until when, what was asked for, and the credit notes. Fetched with orders that have left. */
import { Trans, useLingui } from "@lingui/react/macro";
import { creditNotePath } from "@galleria/sdk/returns";
import type { Order, Returns } from "@galleria/sdk/types";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { returnsQueryOptions } from "#/features/sales/api/returns";
import { ReturnCard } from "#/features/sales/returns/return-card";
import { describeReturnError, isOver } from "#/features/sales/returns/return-words";
import { formatDate } from "#/lib/format";
import "#/styles/returns.css";
import { RetryNotice } from "#/ui/form/retry-notice";
import { Money } from "#/ui/money";
import { Skeleton } from "#/ui/skeleton";

const ReturnSheet = lazy(async () => ({ default: (await import("#/features/sales/returns/return-sheet")).ReturnSheet }));

export function ReturnsSection({ order, openedBy }: { order: Order; openedBy: string | undefined }) {
  const { i18n } = useLingui();
  const { data: returns, error, refetch } = useQuery(returnsQueryOptions(order.ref, openedBy));
  return (
    <section id="returns" className="checkout-step returns" aria-labelledby="order-returns" aria-busy={returns === undefined && error === null}>
      <h2 id="order-returns" className="checkout-title display">
        <Trans>Returns</Trans>
      </h2>
      {returns === undefined && error !== null && (
        <RetryNotice text={i18n._(describeReturnError(error).text)} onRetry={() => void refetch()} />
      )}
      {returns === undefined && error === null && <Skeleton className="returns-skeleton" />}
      {returns !== undefined && (
        <>
          {returns.returns.toReversed().map((one) => (
            <ReturnCard key={one.ref} one={one} openedBy={openedBy} />
          ))}
          <Asking order={order} returns={returns} openedBy={openedBy} />
          <CreditNotes returns={returns} openedBy={openedBy} />
        </>
      )}
    </section>
  );
}

/** The way to ask, or why there is none. */
function Asking({ order, returns, openedBy }: { order: Order; returns: Returns; openedBy: string | undefined }) {
  const [isAsked, setAsked] = useState(false);
  const { any_until: anyUntil, fault_until: faultUntil } = returns;
  if (!returns.may_request) {
    // What was asked for says enough of itself.
    if (returns.returns.some(({ status }) => status !== "cancelled" && status !== "declined") && returns.lines.every(({ free }) => free === 0)) return null;
    return <p className="hint">{returns.why_not}</p>;
  }
  const isReportOnly = isOver(anyUntil) || returns.lines.every(({ free, faults_only }) => free === 0 || faults_only);
  return (
    <div className="returns-ask">
      <p>
        {isReportOnly && faultUntil !== null && <Trans>If something is wrong with a piece, tell us until {formatDate(faultUntil)}.</Trans>}
        {!isReportOnly && anyUntil !== null && <Trans>You can send it back until {formatDate(anyUntil)}.</Trans>}{" "}
        {!isReportOnly && faultUntil !== null && faultUntil > (anyUntil ?? "") && <Trans>What is wrong with a piece you can tell us until {formatDate(faultUntil)}.</Trans>}
      </p>
      {!isReportOnly && returns.text && <p className="hint">{returns.text}</p>}
      {isReportOnly && returns.never_text && returns.lines.some((line) => line.is_never) && <p className="hint">{returns.never_text}</p>}
      <button type="button" className="button button-quiet returns-button" onClick={() => setAsked(true)}>
        {isReportOnly ? <Trans>Report what is wrong</Trans> : <Trans>Send something back</Trans>}
      </button>
      {isAsked && (
        <Suspense>
          <ReturnSheet order={order} returns={returns} isReport={isReportOnly} openedBy={openedBy} onClose={() => setAsked(false)} />
        </Suspense>
      )}
    </div>
  );
}

/** Those that stand at no return already. */
function CreditNotes({ returns, openedBy }: { returns: Returns; openedBy: string | undefined }) {
  const shown = new Set(returns.returns.map(({ credit_note }) => credit_note));
  const others = returns.credit_notes.filter(({ number }) => !shown.has(number));
  if (others.length === 0) return null;
  return (
    <ul className="returns-notes">
      {others.map(({ number, amount_minor, issued_at }) => (
        <li key={number}>
          <a className="text-link" href={creditNotePath(returns.order, number, openedBy)} target="_blank" rel="noreferrer">
            <Trans>Credit note {number} (PDF)</Trans>
          </a>{" "}
          <span className="hint">
            <Money minor={amount_minor} currency={returns.currency} />, {formatDate(issued_at)}
          </span>
        </li>
      ))}
    </ul>
  );
}
