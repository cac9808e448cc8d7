import { Trans, useLingui } from "@lingui/react/macro";
import type { Order } from "@galleria/sdk/types";
import { describeDays } from "#/features/sales/lib/describe-days";
import { wordsAsWritten } from "#/features/sales/lib/slot-words";
import { addressLines } from "#/lib/form/address";

/** Where it goes, when, and what goes along. */
export function OrderDelivery({ order: { address, delivery, gift_message, note } }: { order: Order }) {
  const { i18n } = useLingui();
  return (
    <section className="checkout-step" aria-labelledby="order-delivery">
      <h2 id="order-delivery" className="checkout-title display">
        <Trans>Delivery</Trans>
      </h2>
      <p className="order-line">{delivery.name}</p>
      {delivery.starts_at && delivery.ends_at && <p className="order-line">{wordsAsWritten(delivery.starts_at, delivery.ends_at)}</p>}
      <p className="hint">{[delivery.text, delivery.days && i18n._(describeDays(delivery.days))].filter(Boolean).join(" ")}</p>
      {delivery.tracking && (
        <p className="order-line">
          <Trans>Tracking: {delivery.tracking}</Trans>
        </p>
      )}
      {address && (
        <address className="postal">
          {addressLines(address).map((line) => (
            <span key={line}>{line}</span>
          ))}
        </address>
      )}
      {gift_message && (
        <figure className="order-words">
          <figcaption>
            <Trans>On the card</Trans>
          </figcaption>
          <blockquote>{gift_message}</blockquote>
        </figure>
      )}
      {note && (
        <figure className="order-words">
          <figcaption>
            <Trans>Your word to the shop</Trans>
          </figcaption>
          <blockquote>{note}</blockquote>
        </figure>
      )}
    </section>
  );
}
