/** Pieces in short: picture, name, how many, for how much. */
import type { OrderLine, Picture as PictureData } from "@galleria/sdk/types";
import { Money } from "#/ui/money";
import { Picture } from "#/ui/picture";

type Piece = Pick<OrderLine, "sku" | "title" | "maker" | "options" | "quantity" | "total_minor"> & { picture: PictureData | null };

export function PieceList({ pieces, currency }: { pieces: readonly Piece[]; currency: string }) {
  return (
    <ul className="pieces">
      {pieces.map(({ sku, title, maker, options, picture, quantity, total_minor }) => (
        <li key={sku} className="piece">
          <span className="piece-picture">{picture && <Picture picture={picture} sizes="4rem" alt="" />}</span>
          <span className="piece-words">
            <span className="piece-title">{title}</span>
            <span className="piece-more">
              {[maker, ...Object.values(options)].filter(Boolean).join(" · ")}
              {quantity > 1 && <> × {quantity}</>}
            </span>
          </span>
          <Money minor={total_minor} currency={currency} />
        </li>
      ))}
    </ul>
  );
}
