/** What was sent in which parcel, and what will not be sent. */
import { Trans } from "@lingui/react/macro";
import type { Parcel, Pieces } from "@galleria/sdk/types";
import type { ReactNode } from "react";
import { describePieces } from "#/features/sales/market/parcel-words";
import { formatDate } from "#/lib/format";

interface ParcelListProps {
  parcels: readonly Parcel[];
  unsent: readonly Pieces[];
  titles: ReadonlyMap<number, string>;
  /** What can be done with a parcel, below it. */
  children?: (parcel: Parcel) => ReactNode;
}

export function ParcelList({ parcels, unsent, titles, children }: ParcelListProps) {
  return (
    <ul className="parcels">
      {parcels.map((parcel) => (
        <li key={parcel.number} className="parcel">
          <p className="parcel-name">
            <Trans>
              Parcel {parcel.number}, sent on {formatDate(parcel.sent_at)}
            </Trans>
          </p>
          <PieceNames pieces={parcel.pieces} titles={titles} />
          {parcel.tracking && (
            <p className="part-tracking">
              <Trans>Tracking: {parcel.tracking}</Trans>
            </p>
          )}
          {children?.(parcel)}
        </li>
      ))}
      {unsent.length > 0 && (
        <li className="parcel">
          <p className="parcel-name">
            <Trans>Not sent: what was paid for it goes back</Trans>
          </p>
          <PieceNames pieces={unsent} titles={titles} />
        </li>
      )}
    </ul>
  );
}

function PieceNames({ pieces, titles }: { pieces: readonly Pieces[]; titles: ReadonlyMap<number, string> }) {
  return (
    <ul className="parcel-pieces">
      {describePieces(pieces, titles).map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}
