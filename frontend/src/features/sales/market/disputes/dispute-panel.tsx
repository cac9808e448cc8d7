/** What is in dispute about a sale, for its buyer or its seller: where it stands, what both have said, and what can be done now. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { Dispute, DisputeStanding } from "@galleria/sdk/types";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { disputeQueryOptions } from "#/features/sales/api/disputes";
import { DisputePosts } from "#/features/sales/market/disputes/dispute-posts";
import { DisputeSteps } from "#/features/sales/market/disputes/dispute-steps";
import { describeDisputeError, disputeText, disputeTitle, REASONS, type Side } from "#/features/sales/market/disputes/dispute-words";
import { formatDate } from "#/lib/format";
import "#/styles/disputes.css";
import { RetryNotice } from "#/ui/form/retry-notice";
import { Money } from "#/ui/money";

const OpenSheet = lazy(async () => ({ default: (await import("#/features/sales/market/disputes/open-sheet")).OpenSheet }));

interface DisputePanelProps {
  sale: string;
  side: Side;
  /** How deep it stands in the page. */
  heading: "h2" | "h4";
  openedBy: string | undefined;
}

export function DisputePanel({ sale, side, heading, openedBy }: DisputePanelProps) {
  const { i18n } = useLingui();
  const { data: standing, error, refetch } = useQuery(disputeQueryOptions(sale, openedBy));
  if (!standing) {
    // Before it is known there is nothing to show: most sales have none.
    return error ? (
      <RetryNotice text={i18n._(describeDisputeError(error).text)} onRetry={() => void refetch()} />
    ) : null;
  }
  if (standing.dispute === null) return standing.may.includes("open") ? <Opening standing={standing} openedBy={openedBy} /> : null;
  return <Open standing={standing} dispute={standing.dispute} side={side} heading={heading} openedBy={openedBy} />;
}

/** The way to say that something is wrong. */
function Opening({ standing, openedBy }: { standing: DisputeStanding; openedBy: string | undefined }) {
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      {standing.objects_until && (
        <p className="hint">
          <Trans>The seller does not take it back. If you do not agree, say so until {formatDate(standing.objects_until)}: then the shop decides.</Trans>
        </p>
      )}
      <button type="button" className="text-link dispute-ask" onClick={() => setAsked(true)}>
        <Trans>Something is wrong with it</Trans>
      </button>
      {isAsked && (
        <Suspense>
          <OpenSheet standing={standing} openedBy={openedBy} onClose={() => setAsked(false)} />
        </Suspense>
      )}
    </>
  );
}

type OpenProps = Omit<DisputePanelProps, "sale"> & { standing: DisputeStanding; dispute: Dispute };

function Open({ standing, dispute, side, heading: Heading, openedBy }: OpenProps) {
  const { i18n } = useLingui();
  const title = useRef<HTMLHeadingElement>(null);
  const shown = useRef(dispute.status);
  // The button that was pressed is gone: the keyboard goes on where it says what has come of it.
  useEffect(() => {
    if (shown.current === dispute.status) return;
    shown.current = dispute.status;
    title.current?.focus({ preventScroll: true });
  }, [dispute.status]);
  return (
    <section className="dispute" aria-labelledby={`dispute-${dispute.ref}`} data-status={dispute.status}>
      <header>
        <Heading id={`dispute-${dispute.ref}`} ref={title} tabIndex={-1} className="dispute-title">
          {i18n._(disputeTitle(dispute))}
        </Heading>
        <p className="part-ref">{dispute.ref}</p>
      </header>
      <p>{i18n._(disputeText(dispute, side))}</p>
      <dl className="dispute-facts">
        <div>
          <dt>
            <Trans>What is wrong</Trans>
          </dt>
          <dd>{i18n._(REASONS[dispute.reason])}</dd>
        </div>
        <div>
          <dt>
            <Trans>Asked for</Trans>
          </dt>
          <dd>
            <Money minor={dispute.asked_minor} currency={standing.currency} />
          </dd>
        </div>
        {dispute.granted_minor !== null && (
          <div>
            <dt>{dispute.status === "closed" ? <Trans>Goes back</Trans> : <Trans>Goes back when it is there</Trans>}</dt>
            <dd>
              <Money minor={dispute.granted_minor} currency={standing.currency} />
            </dd>
          </div>
        )}
        {dispute.answer_by && (
          <div>
            <dt>
              <Trans>Until</Trans>
            </dt>
            <dd>{formatDate(dispute.answer_by, { day: "numeric", month: "long", hour: "numeric", minute: "2-digit" })}</dd>
          </div>
        )}
      </dl>
      {dispute.status === "returning" && <p className="dispute-address">{dispute.return_to}</p>}
      {dispute.tracking && (
        <p className="order-line">
          <Trans>Tracking: {dispute.tracking}</Trans>
        </p>
      )}
      <DisputePosts sale={standing.sale} posts={dispute.posts} side={side} openedBy={openedBy} />
      {standing.may.includes("open") ? <Opening standing={standing} openedBy={openedBy} /> : <DisputeSteps standing={standing} openedBy={openedBy} />}
    </section>
  );
}
