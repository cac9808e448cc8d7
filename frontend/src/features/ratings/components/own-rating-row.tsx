/** A rating as its seller sees it: what was said of which sale, and what they can do about it. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { OwnRating } from "@galleria/sdk/types";
import { useState } from "react";
import { Link } from "react-router";
import { AnswerForm } from "#/features/ratings/components/answer-form";
import { ReportRating } from "#/features/ratings/components/report-rating";
import { takeFocus } from "#/lib/auto-focus";
import { shopPath } from "#/lib/current-shop";
import { formatDate } from "#/lib/format";
import { Stars } from "#/ui/stars";

export function OwnRatingRow({ shop, own }: { shop: string; own: OwnRating }) {
  const { t } = useLingui();
  const [open, setOpen] = useState<"answer" | "report" | null>(null);
  const [wasAnswering, setAnswered] = useState(false);
  function leave() {
    setAnswered(true);
    setOpen(null);
  }
  const { rating, may, titles, sale } = own;
  return (
    <li className="rating">
      <p className="rating-head">
        <Stars value={rating.stars} />
        <span className="sr-only">{t`${rating.stars} of 5 stars`}</span>
        <span className="rating-when">
          {formatDate(rating.rated_at)}
          {rating.changed_at && (
            <>
              , <Trans>changed {formatDate(rating.changed_at)}</Trans>
            </>
          )}
        </span>
      </p>
      {rating.words ? (
        <p className="rating-words">{rating.words}</p>
      ) : (
        <p className="rating-hidden">
          <Trans>Stars alone, no words.</Trans>
        </p>
      )}
      <p className="rating-pieces">
        <Link className="text-link" to={shopPath(shop, `sell/sales/${sale}`)}>
          {titles.join(", ") || sale}
        </Link>
      </p>
      {rating.hides && (
        <p className="rating-note">
          {rating.hides === "all" ? <Trans>The shop has hidden it, and it does not count:</Trans> : <Trans>The shop has hidden the words, and your answer. The stars count:</Trans>} {rating.reason}
        </p>
      )}
      <Reported own={own} />
      {open === "answer" ? (
        <AnswerForm shop={shop} own={own} onDone={leave} />
      ) : (
        <>
          {rating.answer && (
            <div className="rating-answer">
              <p className="label">
                <Trans>You answered</Trans>
              </p>
              <p className="rating-words">{rating.answer}</p>
            </div>
          )}
          {may.length > 0 && (
            <div className="rating-acts">
              {may.includes("answer") && (
                // The form, which held the focus, is gone.
                <button {...(wasAnswering && { ref: takeFocus })} type="button" className={rating.answer ? "text-link" : "button button-quiet"} onClick={() => setOpen("answer")}>
                  {rating.answer ? <Trans>Change the answer</Trans> : <Trans>Answer</Trans>}
                </button>
              )}
              {may.includes("report") && (
                <button type="button" className="text-link" onClick={() => setOpen("report")}>
                  {rating.report?.state === "open" ? <Trans>Change the report</Trans> : <Trans>Report it to the shop</Trans>}
                </button>
              )}
            </div>
          )}
        </>
      )}
      {open === "report" && <ReportRating own={own} onClose={() => setOpen(null)} />}
    </li>
  );
}

function Reported({ own: { rating } }: { own: OwnRating }) {
  if (!rating.report || rating.hides) return null;
  if (rating.report.state === "open") {
    return (
      <p className="rating-note">
        <Trans>You reported it. The shop has not decided yet.</Trans>
      </p>
    );
  }
  if (rating.report.state !== "dismissed") return null;
  return (
    <p className="rating-note">
      <Trans>You reported it, and the shop has looked at it: it stays.</Trans> {rating.report.answer}
    </p>
  );
}
