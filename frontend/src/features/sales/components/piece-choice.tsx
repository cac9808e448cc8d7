/** Which pieces, and how many of each. */
import type { Sale } from "@galleria/sdk/types";
import type { ReactNode } from "react";
import { Quantity } from "#/features/sales/components/quantity";
import "#/styles/piece-choice.css";
import { Picture } from "#/ui/picture";

interface ChoosablePiece extends Pick<Sale["lines"][number], "title" | "maker" | "options" | "picture"> {
  position: number;
  /** As many can be chosen. */
  most: number;
  /** What is said beside the number of several. */
  ofHowMany: string;
  note?: ReactNode;
}

interface PieceChoiceProps {
  pieces: readonly ChoosablePiece[];
  /** How many, by position. */
  chosen: ReadonlyMap<number, number>;
  onChange: (chosen: ReadonlyMap<number, number>) => void;
}

export function PieceChoice({ pieces, chosen, onChange }: PieceChoiceProps) {
  function choose(position: number, count: number) {
    const next = new Map(chosen);
    if (count > 0) next.set(position, count);
    else next.delete(position);
    onChange(next);
  }
  return (
    <ul className="choices">
      {pieces.map(({ position, title, maker, options, picture, most, ofHowMany, note }) => {
        const count = chosen.get(position) ?? 0;
        return (
          <li key={position} className="piece-choice" data-chosen={count > 0 || undefined} data-gone={most === 0 || undefined}>
            <label>
              <input type="checkbox" checked={count > 0} disabled={most === 0} onChange={() => choose(position, count > 0 ? 0 : most)} />
              <span className="piece-picture">{picture && <Picture picture={picture} sizes="4rem" alt="" />}</span>
              <span className="piece-words">
                <span className="piece-title">{title}</span>
                <span className="piece-more">{[maker, ...Object.values(options)].filter(Boolean).join(" · ")}</span>
                {note}
              </span>
            </label>
            {count > 0 && most > 1 && (
              <div className="piece-choice-count">
                <Quantity label={title} value={count} most={most} onChange={(value) => choose(position, value)} />
                <span className="hint">{ofHowMany}</span>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
