/** A return: where it stands, what to do next, and what has happened. */
import { Trans, useLingui } from "@lingui/react/macro";
import { creditNotePath, picturePath } from "@galleria/sdk/returns";
import { saleDocumentPath } from "@galleria/sdk/sales";
import type { Return } from "@galleria/sdk/types";
import { ReturnLines } from "#/features/sales/returns/return-lines";
import { Fragment, useState } from "react";
import { returning } from "#/features/sales/api/returns";
import { describeReturnError, nextStep, REASONS, RETURN_NAMES } from "#/features/sales/returns/return-words";
import { SentForm } from "#/features/sales/returns/sent-form";
import { useReturnChange } from "#/features/sales/returns/use-return-change";
import { formatDate } from "#/lib/format";
import { ActionButton } from "#/ui/action-button";
import "#/styles/pictures.css";
import { Notice } from "#/ui/form/notice";
import { Money } from "#/ui/money";

export function ReturnCard({ one, openedBy }: { one: Return; openedBy: string | undefined }) {
  const { t, i18n } = useLingui();
  const reason = REASONS.find(([value]) => value === one.reason);
  const count = one.pictures.length;
  return (
    <article className="return-card" aria-labelledby={`return-${one.ref}`} data-status={one.status}>
      <header>
        <h3 id={`return-${one.ref}`} className="return-title">
          {i18n._(RETURN_NAMES[one.status])}
        </h3>
        <p className="return-ref">{one.seller ? `${one.seller.name} · ${one.ref}` : one.ref}</p>
      </header>
      <p>{i18n._(nextStep(one))}</p>
      {one.send_by && one.status === "approved" && (
        <p className="order-line">
          <Trans>Please send it by {formatDate(one.send_by)}.</Trans> <WayBack one={one} />
        </p>
      )}
      {(one.status === "approved" || one.status === "sent") && (
        <address className="postal return-address">
          {one.address.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </address>
      )}
      {one.objects_until && (
        <p className="order-line">
          <Trans>You can do so until {formatDate(one.objects_until)}.</Trans>
        </p>
      )}
      <Answer one={one} />
      {one.tracking && (
        <p className="order-line">
          <Trans>Tracking: {one.tracking}</Trans>
        </p>
      )}
      {one.refund_minor !== null && (
        <p className="order-line">
          <Trans>
            Given back: <Money minor={one.refund_minor} currency={one.currency} />
          </Trans>
          {one.sellers_credit_notes.map(({ sale, number }) => (
            <Fragment key={number}>
              {" "}
              <a className="text-link" href={saleDocumentPath(sale, number, openedBy)} target="_blank" rel="noreferrer">
                <Trans>Credit note {number} (PDF)</Trans>
              </a>
            </Fragment>
          ))}
          {one.credit_note && (
            <>
              {" "}
              <a className="text-link" href={creditNotePath(one.order, one.credit_note, openedBy)} target="_blank" rel="noreferrer">
                <Trans>Credit note {one.credit_note} (PDF)</Trans>
              </a>
            </>
          )}
        </p>
      )}
      {one.may_send && <SentForm one={one} openedBy={openedBy} />}
      <ReturnLines lines={one.lines} />
      <p className="hint return-why">
        {reason && i18n._(reason[1])}
        {one.words && <>: “{one.words}”</>}
      </p>
      {count > 0 && (
        <ul className="picture-thumbs">
          {one.pictures.map(({ ref, width, height }, place) => (
            <li key={ref} className="picture-thumb">
              <a href={picturePath(one.order, ref, "large", openedBy)} target="_blank" rel="noreferrer">
                <img src={picturePath(one.order, ref, "small", openedBy)} alt={t`What you showed, ${place + 1} of ${count}`} width={width} height={height} loading="lazy" />
              </a>
            </li>
          ))}
        </ul>
      )}
      <details className="return-history">
        <summary>
          <Trans>What has happened</Trans>
        </summary>
        <ol className="timeline">
          {one.timeline.toReversed().map(({ at, code, text }) => (
            <li key={`${at} ${code}`}>
              <time dateTime={at}>{formatDate(at, { day: "numeric", month: "short", hour: "numeric", minute: "2-digit" })}</time>
              <span>{text}</span>
            </li>
          ))}
        </ol>
      </details>
      {one.may_cancel && <GiveUp one={one} openedBy={openedBy} />}
    </article>
  );
}

/** The words of who answered it; what ended it by itself nobody has said. */
function Answer({ one }: { one: Return }) {
  if (!one.answer) return null;
  if (one.answered_by === "platform") return <p className="order-line">{one.answer}</p>;
  return (
    <figure className="order-words">
      <figcaption>
        {one.seller && one.answered_by === "seller" ? <Trans>{one.seller.name} says</Trans> : <Trans>The shop says</Trans>}
      </figcaption>
      <blockquote>{one.answer}</blockquote>
    </figure>
  );
}

function WayBack({ one }: { one: Return }) {
  if (one.paid_by === "buyer") return <Trans>You pay the way back.</Trans>;
  return one.seller ? <Trans>{one.seller.name} pays the way back.</Trans> : <Trans>We pay the way back.</Trans>;
}

/** Giving it up, asked once more where the button stood. */
function GiveUp({ one, openedBy }: { one: Return; openedBy: string | undefined }) {
  const { t, i18n } = useLingui();
  const [isAsked, setAsked] = useState(false);
  const giving = useReturnChange(one.order, () => returning.cancel(one.ref, openedBy), t`You keep it`);
  if (!isAsked) {
    return (
      <button type="button" className="text-link return-give-up" onClick={() => setAsked(true)}>
        <Trans>Keep it after all</Trans>
      </button>
    );
  }
  return (
    <div className="return-give-up" role="group" aria-label={t`Keep it after all`}>
      <p>
        <Trans>The return is given up then. You can ask again while there is time.</Trans>
      </p>
      {giving.error && <Notice kind="warning">{i18n._(describeReturnError(giving.error).text)}</Notice>}
      <div className="dialog-actions">
        <ActionButton isBusy={giving.isPending} onClick={() => giving.mutate()}>
          <Trans>Keep it</Trans>
        </ActionButton>
        <button type="button" className="button button-quiet" onClick={() => setAsked(false)}>
          <Trans>Go on with the return</Trans>
        </button>
      </div>
    </div>
  );
}
