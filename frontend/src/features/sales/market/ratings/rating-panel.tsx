/** How a buyer rates a seller's part that is over: the stars, the thanks, what they wrote and what came of it. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { Rating, RatingStanding } from "@galleria/sdk/types";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Link, useLocation } from "react-router";
import { ratingQueryOptions } from "#/features/sales/api/ratings";
import { RatingForm } from "#/features/sales/market/ratings/rating-form";
import { describeRatingError } from "#/features/sales/market/ratings/rating-words";
import { shopPath, useShop } from "#/lib/current-shop";
import { formatDate } from "#/lib/format";
import "#/styles/rate.css";
import { RetryNotice } from "#/ui/form/retry-notice";
import { Stars } from "#/ui/stars";

export function RatingPanel({ sale, openedBy }: { sale: string; openedBy: string | undefined }) {
  const { i18n } = useLingui();
  const { hash } = useLocation();
  const place = useRef<HTMLElement>(null);
  const { data: standing, error, refetch } = useQuery(ratingQueryOptions(sale, openedBy));
  const isKnown = standing !== undefined;
  // A letter's link leads here, and the place comes later than the page.
  useEffect(() => {
    if (isKnown && hash === `#rating-${sale}`) place.current?.scrollIntoView({ block: "center" });
  }, [isKnown, hash, sale]);
  if (!standing) {
    return error ? (
      <RetryNotice text={i18n._(describeRatingError(error).text)} onRetry={() => void refetch()} />
    ) : null;
  }
  if (!standing.rating && !standing.may.includes("rate")) return null;
  return (
    <section id={`rating-${sale}`} ref={place} className="rating-panel" data-rated={standing.rating ? "" : undefined}>
      <Parts standing={standing} openedBy={openedBy} />
    </section>
  );
}

function Parts({ standing, openedBy }: { standing: RatingStanding; openedBy: string | undefined }) {
  const [isOpen, setOpen] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const isDone = useRef(false);
  const { rating } = standing;
  const isWriting = !rating || isOpen;
  // The button that was pressed is gone: the keyboard goes on where it says what has come of it.
  useEffect(() => {
    if (isWriting || !isDone.current) return;
    isDone.current = false;
    title.current?.focus({ preventScroll: true });
  }, [isWriting]);
  function leave() {
    isDone.current = true;
    setOpen(false);
  }
  if (isWriting) return <RatingForm standing={standing} openedBy={openedBy} onDone={leave} {...(rating && { onLeave: leave })} />;
  return (
    <>
      <h4 ref={title} tabIndex={-1} className="rating-title">
        {rating.hides ? <Trans>The shop has hidden your rating</Trans> : <Trans>Thank you</Trans>}
      </h4>
      <Written rating={rating} seller={standing.seller} />
      {standing.may.includes("change") && standing.until && (
        <p>
          <button type="button" className="text-link rating-change" onClick={() => setOpen(true)}>
            <Trans>Change it</Trans>
          </button>{" "}
          <span className="hint">
            <Trans>until {formatDate(standing.until)}</Trans>
          </span>
        </p>
      )}
    </>
  );
}

function Written({ rating, seller }: { rating: Rating; seller: RatingStanding["seller"] }) {
  const { slug } = useShop();
  const { stars, hides, words, answer } = rating;
  return (
    <>
      <p className="rating-given">
        <Stars value={stars} />
        <span>
          <Trans>
            You gave {seller.name} {stars} of 5
          </Trans>
        </span>
      </p>
      {words && <p className="rating-words">{words}</p>}
      {answer && (
        <div className="rating-answer">
          <p className="label">
            <Trans>{seller.name} answers</Trans>
          </p>
          <p className="rating-words">{answer}</p>
        </div>
      )}
      {hides ? (
        <p className="hint">
          {hides === "all" ? <Trans>It does not count. The shop says why:</Trans> : <Trans>Its words are not shown, the stars count. The shop says why:</Trans>} {rating.reason}
        </p>
      ) : (
        <p className="hint">
          <Trans>
            Everybody reads it on <Link className="text-link" to={shopPath(slug, `sellers/${encodeURIComponent(seller.username)}`)}>the page of {seller.name}</Link>.
          </Trans>
        </p>
      )}
    </>
  );
}
