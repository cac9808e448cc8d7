import { Trans } from "@lingui/react/macro";
import type { OrderMoment } from "@galleria/sdk/types";
import { formatDate } from "#/lib/format";

/** What has happened, the newest first. */
export function OrderTimeline({ moments }: { moments: readonly OrderMoment[] }) {
  if (moments.length === 0) return null;
  const newest = moments.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return (
    <section className="checkout-step" aria-labelledby="order-timeline">
      <h2 id="order-timeline" className="checkout-title display">
        <Trans>What has happened</Trans>
      </h2>
      <ol className="timeline">
        {newest.map(({ at, code, text }) => (
          <li key={`${at} ${code}`}>
            <time dateTime={at}>{formatDate(at, { day: "numeric", month: "short", hour: "numeric", minute: "2-digit" })}</time>
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
