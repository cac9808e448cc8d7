/** Something that comes back to its seller: why, with which pictures, and what to do next. */
import { Trans, useLingui } from "@lingui/react/macro";
import { saleDocumentPath } from "@galleria/sdk/sales";
import { soldPicturePath } from "@galleria/sdk/sold-returns";
import type { SoldReturn } from "@galleria/sdk/types";
import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { Link, useParams } from "react-router";
import { ReturnLines } from "#/features/sales/returns/return-lines";
import { soldReturnQueryOptions } from "#/features/sales/api/sold-returns";
import { OrderTimeline } from "#/features/sales/components/order-timeline";
import { SoldSteps } from "#/features/sales/returns/sold/sold-steps";
import { describeSoldError, SAID_REASONS, saySold, SOLD_NAMES } from "#/features/sales/returns/sold/sold-words";
import { shopPath, useShop } from "#/lib/current-shop";
import { formatDate } from "#/lib/format";
import { usePageTitle } from "#/lib/use-page-title";
import "#/styles/bag.css";
import "#/styles/checkout.css";
import "#/styles/forms.css";
import "#/styles/orders.css";
import "#/styles/market.css";
import "#/styles/pictures.css";
import "#/styles/returns.css";
import { AccountFailure } from "#/ui/account-failure";
import { Money } from "#/ui/money";
import { Skeleton } from "#/ui/skeleton";

export function SoldReturnPage() {
  const { t, i18n } = useLingui();
  const shop = useShop();
  const { ref = "" } = useParams();
  const { data: one, error, refetch } = useQuery(soldReturnQueryOptions(shop.slug, ref));
  usePageTitle(t`A return`, shop.name);
  if (error && !one) return <AccountFailure error={error} words={describeSoldError(error)} onRetry={() => void refetch()} />;
  if (!one) {
    return (
      <div className="page private" aria-busy>
        <Skeleton className="checkout-skeleton" />
      </div>
    );
  }
  return (
    <article className="page private order sale">
      <header className="order-head">
        <p className="order-ref">
          <Link className="text-link" to={shopPath(shop.slug, "sell/returns")}>
            <Trans>Returns</Trans>
          </Link>
          {" · "}
          <Trans>
            {one.ref}, asked for on {formatDate(one.requested_at)}
          </Trans>
        </p>
        <h1 className="private-title display">{i18n._(SOLD_NAMES[one.status])}</h1>
        <p className="order-text">{i18n._(saySold(one))}</p>
        {one.answer_by && (
          <p className="order-line">
            <Trans>Your turn until {formatDate(one.answer_by)}; after that the shop may act for you.</Trans>
          </p>
        )}
      </header>
      <div className="order-parts">
        <div className="checkout-steps">
          <SoldSteps shop={shop.slug} one={one} />
          <Why shop={shop.slug} one={one} />
          <OrderTimeline moments={one.timeline} />
        </div>
        <section className="bag-sum checkout-sum" aria-labelledby="return-pieces">
          <h2 id="return-pieces" className="bag-sum-title display">
            <Trans>What comes back</Trans>
          </h2>
          <ReturnLines lines={one.lines} />
          <Sums one={one} />
          {one.sale && (
            <p className="order-line">
              <Link className="text-link" to={shopPath(shop.slug, `sell/sales/${encodeURIComponent(one.sale)}`)}>
                <Trans>The sale {one.sale}</Trans>
              </Link>
            </p>
          )}
        </section>
      </div>
    </article>
  );
}

function Why({ shop, one }: { shop: string; one: SoldReturn }) {
  const { t, i18n } = useLingui();
  const count = one.pictures.length;
  return (
    <section className="checkout-step sale-step" aria-labelledby="return-why">
      <h2 id="return-why" className="checkout-title display">
        <Trans>Why</Trans>
      </h2>
      <p>
        {one.buyer && <>{one.buyer} · </>}
        {i18n._(SAID_REASONS[one.reason])}
      </p>
      {one.words && <blockquote className="return-why">“{one.words}”</blockquote>}
      {count > 0 && (
        <ul className="picture-thumbs">
          {one.pictures.map(({ ref, width, height }, place) => (
            <li key={ref} className="picture-thumb">
              <a href={soldPicturePath(shop, one.ref, ref, "large")} target="_blank" rel="noreferrer">
                <img src={soldPicturePath(shop, one.ref, ref, "small")} alt={t`What the buyer shows, ${place + 1} of ${count}`} width={width} height={height} loading="lazy" />
              </a>
            </li>
          ))}
        </ul>
      )}
      {one.answer && (
        <figure className="order-words">
          <figcaption>
            {one.answered_by === "seller" ? <Trans>You answered</Trans> : <Trans>The shop answered</Trans>}
          </figcaption>
          <blockquote>{one.answer}</blockquote>
        </figure>
      )}
      {one.condition && (
        <figure className="order-words">
          <figcaption>
            <Trans>How it came</Trans>
          </figcaption>
          <blockquote>{one.condition}</blockquote>
        </figure>
      )}
      {one.tracking && (
        <p className="order-line part-tracking">
          <Trans>Tracking: {one.tracking}</Trans>
        </p>
      )}
    </section>
  );
}


function Sums({ one }: { one: SoldReturn }) {
  if (one.refund_minor !== null) {
    return (
      <p className="order-line">
        <Trans>
          Given back: <Money minor={one.refund_minor} currency={one.currency} />
        </Trans>
        {one.credit_notes.map(({ sale, number }) => (
          <Fragment key={number}>
            {" "}
            <a className="text-link" href={saleDocumentPath(sale, number)} target="_blank" rel="noreferrer">
              <Trans>Credit note {number} (PDF)</Trans>
            </a>
          </Fragment>
        ))}
      </p>
    );
  }
  if (one.proposed_minor === null || one.money === "gone") return null;
  return (
    <div className="return-sums">
      <p>
        <Trans>
          Goes back: <Money minor={one.proposed_minor} currency={one.currency} />
        </Trans>
      </p>
      <ul className="hint">
        {one.explanation.map((said) => (
          <li key={said}>{said}</li>
        ))}
      </ul>
      <p className="hint">
        <Trans>It is taken from this sale, and its commission comes back to you.</Trans>
      </p>
      <p className="hint">{one.pays_way_back ? <Trans>You pay the way back.</Trans> : <Trans>Your buyer pays the way back.</Trans>}</p>
    </div>
  );
}
