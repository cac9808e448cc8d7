/** Which pieces come back, and how many of each. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { Returns } from "@galleria/sdk/types";
import { PieceChoice } from "#/features/sales/components/piece-choice";

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
  const pieces = returns.lines.map((line) => ({
    ...line,
    most: line.free,
    ofHowMany: t`of ${line.quantity}`,
    note: <Note line={line} neverText={returns.never_text} />,
  }));
  return (
    <fieldset className="return-part">
      <legend className="return-legend">
        {isReport ? <Trans>What is it about?</Trans> : <Trans>What comes back?</Trans>}
      </legend>
      <PieceChoice pieces={pieces} chosen={chosen} onChange={onChange} />
    </fieldset>
  );
}

function Note({ line: { free, is_never, faults_only, in_dispute }, neverText }: { line: Returns["lines"][number]; neverText: string }) {
  if (free === 0) {
    return (
      <span className="piece-more">
        {in_dispute ? <Trans>What is wrong with it is being settled.</Trans> : <Trans>Sent back already, or about to be.</Trans>}
      </span>
    );
  }
  if (!faults_only) return null;
  return (
    <span className="piece-more return-never">
      {is_never ? neverText : <Trans>A private person sold it.</Trans>} <Trans>If something is wrong with it, tell us.</Trans>
    </span>
  );
}
