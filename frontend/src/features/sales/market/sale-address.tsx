/** Where it is sent, for as long as its seller needs to know, with what stands on the parcel. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { PostalAddress, Sale } from "@galleria/sdk/types";
import { Copy, Printer } from "lucide-react";
import { labelLines } from "#/features/sales/market/label-lines";
import { notify } from "#/ui/toast";

export function SaleAddress({ sale, shopName }: { sale: Sale; shopName: string }) {
  const { t } = useLingui();
  const { buyer, delivery, note, gift_message: gift, seller } = sale;
  const lines = labelLines(buyer && { ...buyer, address: buyer.address as PostalAddress | null });
  async function copy() {
    try {
      await navigator.clipboard.writeText(lines.join("\n"));
      await notify(t`The address is copied`);
    } catch {
      await notify(t`This browser does not let us copy. Mark the address and copy it by hand`);
    }
  }
  return (
    <section className="checkout-step sale-step" aria-labelledby="sale-address">
      <h2 id="sale-address" className="checkout-title display">
        <Trans>Where it goes</Trans>
      </h2>
      <p className="order-line">{delivery}</p>
      {buyer === null ? (
        <p className="hint">
          <Trans>Where it went is no longer shown: you know it for as long as you need it.</Trans>
        </p>
      ) : (
        <>
          <div className="sale-label">
            <p className="sale-label-from">
              <Trans>
                From {seller.name} by way of {shopName}
              </Trans>
            </p>
            <address className="postal">
              {lines.map((line) => (
                <span key={line}>{line}</span>
              ))}
            </address>
            <p className="sale-label-ref">{sale.ref}</p>
          </div>
          {buyer.phone && (
            <p>
              <Trans>
                Phone: <a className="text-link" href={`tel:${buyer.phone}`}>{buyer.phone}</a>
              </Trans>
            </p>
          )}
          <div className="part-actions">
            <button type="button" className="button button-quiet" onClick={() => void copy()}>
              <Copy aria-hidden strokeWidth={1.5} />
              <Trans>Copy the address</Trans>
            </button>
            <button type="button" className="button button-quiet" onClick={() => print()}>
              <Printer aria-hidden strokeWidth={1.5} />
              <Trans>Print the label</Trans>
            </button>
          </div>
        </>
      )}
      {gift && (
        <figure className="order-words">
          <figcaption>
            <Trans>On the card</Trans>
          </figcaption>
          <blockquote>{gift}</blockquote>
        </figure>
      )}
      {note && (
        <figure className="order-words">
          <figcaption>
            <Trans>The buyer's word to the shop</Trans>
          </figcaption>
          <blockquote>{note}</blockquote>
        </figure>
      )}
    </section>
  );
}
