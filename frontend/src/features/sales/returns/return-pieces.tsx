/** Which pieces come back, and how many of each. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { Returns } from "@galleria/sdk/types";
import { Quantity } from "#/features/sales/components/quantity";
import { Picture } from "#/ui/picture";

interface ReturnPiecesProps {
  returns: Returns;
  /** How many, by position. */
  chosen: ReadonlyMap<number, number>;
  /** Only what is wrong can be said. */
  isReport: boolean;
  onChange: (chosen: ReadonlyMap<number, number>) => void;
}

export function ReturnPieces({ returns, chosen, isReport, onChange }: ReturnPiecesProps) {
  const { t } = useLingui();
  function choose(position: number, count: number) {
    const next = new Map(chosen);
    if (count > 0) next.set(position, count);
    else next.delete(position);
    onChange(next);
  }
  return (
    <fieldset className="return-part">
      <legend className="return-legend">
        {isReport ? <Trans>What is it about?</Trans> : <Trans>What comes back?</Trans>}
      </legend>
      <ul className="choices">
        {returns.lines.map(({ position, title, maker, options, picture, quantity, free, is_never, faults_only, in_dispute }) => {
          const count = chosen.get(position) ?? 0;
          return (
            <li key={position} className="return-piece" data-chosen={count > 0 || undefined} data-gone={free === 0 || undefined}>
              <label>
                <input type="checkbox" checked={count > 0} disabled={free === 0} onChange={() => choose(position, count > 0 ? 0 : free)} />
                <span className="piece-picture">{picture && <Picture picture={picture} sizes="4rem" alt="" />}</span>
                <span className="piece-words">
                  <span className="piece-title">{title}</span>
                  <span className="piece-more">{[maker, ...Object.values(options)].filter(Boolean).join(" · ")}</span>
                  {free === 0 && (
                    <span className="piece-more">
                      {in_dispute ? <Trans>What is wrong with it is being settled.</Trans> : <Trans>Sent back already, or about to be.</Trans>}
                    </span>
                  )}
                  {free > 0 && faults_only && (
                    <span className="piece-more return-never">
                      {is_never ? returns.never_text : <Trans>A private person sold it.</Trans>} <Trans>If something is wrong with it, tell us.</Trans>
                    </span>
                  )}
                </span>
              </label>
              {count > 0 && free > 1 && (
                <div className="return-count">
                  <Quantity label={title} value={count} most={free} onChange={(value) => choose(position, value)} />
                  <span className="hint">{t`of ${quantity}`}</span>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
