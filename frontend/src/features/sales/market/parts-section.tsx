/** Who sells what of an order, and where each part of it stands. Fetched with orders that others than the house sell something of. */
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { Order, OrderPart } from "@galleria/sdk/types";
import { lazy, Suspense, useRef } from "react";
import { PieceList } from "#/features/sales/components/piece-list";
import { BUYERS_WAY, partText } from "#/features/sales/market/market-words";
import { PartActions } from "#/features/sales/market/part-actions";
import { housesLines, linesOf } from "#/features/sales/market/part-changes";
import { ParcelList } from "#/features/sales/market/parcel-list";
import { countPieces, isInParts, titlesInOrder } from "#/features/sales/market/parcel-words";
import { SaleDocuments } from "#/features/sales/market/sale-documents";
import { Way } from "#/features/sales/market/way";
import "#/styles/market.css";

const DisputePanel = lazy(async () => ({ default: (await import("#/features/sales/market/disputes/dispute-panel")).DisputePanel }));

const RatingPanel = lazy(async () => ({ default: (await import("#/features/sales/market/ratings/rating-panel")).RatingPanel }));

export function PartsSection({ order, openedBy }: { order: Order; openedBy: string | undefined }) {
  const own = housesLines(order);
  return (
    <section className="checkout-step parts" aria-labelledby="order-sellers">
      <h2 id="order-sellers" className="checkout-title display">
        <Trans>Who sends what</Trans>
      </h2>
      {order.parts.map((part) => (
        <PartCard key={part.ref} order={order} part={part} openedBy={openedBy} />
      ))}
      {own.length > 0 && (
        <article className="part-card" aria-labelledby="part-house">
          <header>
            <h3 id="part-house" className="part-title">
              <Trans>From {order.shop_name} itself</Trans>
            </h3>
          </header>
          <PieceList pieces={own} currency={order.quote.currency} />
          <p>
            <Trans>The shop sells and sends this itself. Where it stands is said at the top of this page.</Trans>
          </p>
        </article>
      )}
    </section>
  );
}

function PartCard({ order, part, openedBy }: { order: Order; part: OrderPart; openedBy: string | undefined }) {
  const { i18n } = useLingui();
  const heading = useRef<HTMLHeadingElement>(null);
  const seller = part.seller.name;
  return (
    <article className="part-card" aria-labelledby={`part-${part.ref}`} data-status={part.status}>
      <header>
        <h3 id={`part-${part.ref}`} ref={heading} tabIndex={-1} className="part-title">
          <Trans>From {seller}</Trans>
        </h3>
        <p className="part-ref">{part.ref}</p>
      </header>
      <PieceList pieces={linesOf(order, part)} currency={order.quote.currency} />
      <Way status={part.status} names={BUYERS_WAY} />
      <p>{i18n._(partText(order, part, seller))}</p>
      <PartParcels order={order} part={part} />
      {part.asked_days > 0 && (
        <p className="hint">
          <Plural value={part.asked_days} one="You asked for one more day." other="You asked for # more days." /> <Trans>{seller} has not answered yet.</Trans>
        </p>
      )}
      {part.documents.length > 0 && <SaleDocuments sale={part.ref} documents={part.documents} currency={order.quote.currency} openedBy={openedBy} />}
      <Suspense>
        <DisputePanel sale={part.ref} side="buyer" heading="h4" openedBy={openedBy} />
      </Suspense>
      {(part.status === "released" || part.status === "refunded") && (
        <Suspense>
          <RatingPanel sale={part.ref} openedBy={openedBy} />
        </Suspense>
      )}
      <PartActions order={order} part={part} openedBy={openedBy} onDone={() => heading.current?.focus({ preventScroll: true })} />
    </article>
  );
}

/** The number of the parcel; or each parcel with its pieces, when it did not all leave at once. */
function PartParcels({ order, part }: { order: Order; part: OrderPart }) {
  if (!isInParts({ ...part, unsent: part.unsent.length })) {
    if (!part.tracking) return null;
    return (
      <p className="order-line part-tracking">
        <Trans>Tracking: {part.tracking}</Trans>
      </p>
    );
  }
  const sent = countPieces(part.parcels.flatMap(({ pieces }) => pieces.map(({ quantity }) => quantity)));
  const sold = countPieces(linesOf(order, part).map(({ quantity }) => quantity));
  return (
    <>
      {part.status === "paid" && (
        <p className="parcel-name">
          <Plural value={sent} one={`# of ${sold} pieces is on its way.`} other={`# of ${sold} pieces are on their way.`} />
        </p>
      )}
      <ParcelList parcels={part.parcels} unsent={part.unsent} titles={titlesInOrder(order.lines)} />
    </>
  );
}
