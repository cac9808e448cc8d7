/** One picture of the form: where it stands, what may be better about it, and what can be done with it, by hand or by keys. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { DraftPicture } from "@galleria/sdk/types";
import { ArrowLeft, ArrowRight, Crop, Star, X } from "lucide-react";
import type { DragEvent } from "react";
import { HINT_WORDS } from "#/features/listings/lib/words";
import { Picture } from "#/ui/picture";

interface PictureTileProps {
  picture: DraftPicture;
  place: number;
  count: number;
  onMove: (to: number) => void;
  onCrop: () => void;
  onRemove: () => void;
  drag: { onDragStart: (event: DragEvent) => void; onDragOver: (event: DragEvent) => void; onDrop: (event: DragEvent) => void; onDragEnd: () => void };
}

export function PictureTile({ picture, place, count, onMove, onCrop, onRemove, drag }: PictureTileProps) {
  const { t, i18n } = useLingui();
  const number = place + 1;
  return (
    <li className="listing-tile" draggable data-cover={place === 0 || undefined} data-ref={picture.ref} {...drag}>
      <div className="listing-tile-picture">
        <Picture picture={picture.picture} sizes="(min-width: 40rem) 12rem, 45vw" alt={picture.alt || t`Picture ${number}`} />
        {place === 0 && (
          <span className="listing-cover">
            <Trans>Cover</Trans>
          </span>
        )}
      </div>
      <div className="listing-tile-tools">
        <button type="button" className="icon-button" aria-label={t`Picture ${number}: move forward`} data-way="back" disabled={place === 0} onClick={() => onMove(place - 1)}>
          <ArrowLeft aria-hidden strokeWidth={1.5} />
        </button>
        <button type="button" className="icon-button" aria-label={t`Picture ${number}: move back`} data-way="on" disabled={place === count - 1} onClick={() => onMove(place + 1)}>
          <ArrowRight aria-hidden strokeWidth={1.5} />
        </button>
        <button type="button" className="icon-button" aria-label={t`Picture ${number}: make it the cover`} disabled={place === 0} onClick={() => onMove(0)}>
          <Star aria-hidden strokeWidth={1.5} />
        </button>
        <button type="button" className="icon-button" aria-label={t`Picture ${number}: turn and cut`} onClick={onCrop}>
          <Crop aria-hidden strokeWidth={1.5} />
        </button>
        <button type="button" className="icon-button" aria-label={t`Picture ${number}: remove`} onClick={onRemove}>
          <X aria-hidden strokeWidth={1.5} />
        </button>
      </div>
      {picture.hints.map((hint) => (
        <p key={hint} className="listing-hint">
          {i18n._(HINT_WORDS[hint])}
        </p>
      ))}
    </li>
  );
}
