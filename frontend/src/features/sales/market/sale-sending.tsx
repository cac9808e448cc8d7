/** Sending what was sold, at once or parcel by parcel, with the numbers of the parcels; or saying that it, or the rest, cannot be sent. */
import { Trans } from "@lingui/react/macro";
import type { Sale } from "@galleria/sdk/types";
import { useState } from "react";
import { GivingUp } from "#/features/sales/market/giving-up";
import { ParcelList } from "#/features/sales/market/parcel-list";
import { isInParts, titlesOf } from "#/features/sales/market/parcel-words";
import { SendForm } from "#/features/sales/market/send-form";
import { TrackForm } from "#/features/sales/market/track-form";

export function SaleSending({ sale }: { sale: Sale }) {
  const [isGivingUp, setGivingUp] = useState(false);
  const unsent = sale.lines.filter((line) => line.unsent > 0).map((line) => ({ position: line.position, quantity: line.unsent }));
  const [only] = sale.parcels;
  const inParts = isInParts({ ...sale, unsent: unsent.length });
  const tracks = sale.may.includes("track");
  const isLeaving = sale.may.includes("cancel") || sale.may.includes("no_more");
  if (!sale.may.includes("ship") && !inParts && !tracks && !sale.tracking) return null;
  return (
    <section className="checkout-step sale-step" aria-labelledby="sale-sending">
      <h2 id="sale-sending" className="checkout-title display">
        <Trans>Sending</Trans>
      </h2>
      {inParts && (
        <ParcelList parcels={sale.parcels} unsent={unsent} titles={titlesOf(sale.lines)}>
          {(parcel) => tracks && <TrackForm sale={sale.ref} parcel={parcel} isOneOfSeveral />}
        </ParcelList>
      )}
      {!inParts && only && tracks && <TrackForm sale={sale.ref} parcel={only} isOneOfSeveral={false} />}
      {!inParts && !tracks && sale.tracking && (
        <p className="order-line part-tracking">
          <Trans>Tracking: {sale.tracking}</Trans>
        </p>
      )}
      {sale.may.includes("ship") && <SendForm key={sale.parcels.length} sale={sale} />}
      {isLeaving && (
        <button type="button" className="text-link sale-give-up" onClick={() => setGivingUp(true)}>
          {sale.may.includes("no_more") ? <Trans>I am not sending the rest</Trans> : <Trans>I cannot send it</Trans>}
        </button>
      )}
      {isGivingUp && <GivingUp sale={sale} onClose={() => setGivingUp(false)} />}
    </section>
  );
}
