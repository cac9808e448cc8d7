/** Which pieces are in this parcel, and how many of each. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { Sale } from "@galleria/sdk/types";
import { Quantity } from "#/features/sales/components/quantity";
import { leftOf } from "#/features/sales/market/parcel-words";
import { Picture } from "#/ui/picture";

interface ParcelPiecesProps {
  lines: Sale["lines"];
  /** How many, by position. */
  chosen: ReadonlyMap<number, number>;
  onChange: (chosen: ReadonlyMap<number, number>) => void;
}

export function ParcelPieces({ lines, chosen, onChange }: ParcelPiecesProps) {
  const { t } = useLingui();
  function choose(position: number, count: number) {
    const next = new Map(chosen);
    if (count > 0) next.set(position, count);
    else next.delete(position);
    onChange(next);
  }
  return (
    <fieldset className="parcel-choice">
      <legend className="field-label">
        <Trans>What is in this parcel</Trans>
      </legend>
      <ul className="choices">
        {lines
          .filter((line) => leftOf(line) > 0)
          .map((line) => {
            const { position, title, maker, options, picture } = line;
            const left = leftOf(line);
            const count = chosen.get(position) ?? 0;
            return (
              <li key={position} className="parcel-piece" data-chosen={count > 0 || undefined}>
                <label>
                  <input type="checkbox" checked={count > 0} onChange={() => choose(position, count > 0 ? 0 : left)} />
                  <span className="piece-picture">{picture && <Picture picture={picture} sizes="4rem" alt="" />}</span>
                  <span className="piece-words">
                    <span className="piece-title">{title}</span>
                    <span className="piece-more">{[maker, ...Object.values(options)].filter(Boolean).join(" · ")}</span>
                  </span>
                </label>
                {count > 0 && left > 1 && (
                  <div className="parcel-count">
                    <Quantity label={title} value={count} most={left} onChange={(value) => choose(position, value)} />
                    <span className="hint">{t`of ${left}`}</span>
                  </div>
                )}
              </li>
            );
          })}
      </ul>
    </fieldset>
  );
}
