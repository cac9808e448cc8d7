/** Which pieces are in this parcel, and how many of each. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { Sale } from "@galleria/sdk/types";
import { PieceChoice } from "#/features/sales/components/piece-choice";
import { leftOf } from "#/features/sales/market/parcel-words";

interface ParcelPiecesProps {
  lines: Sale["lines"];
  /** How many, by position. */
  chosen: ReadonlyMap<number, number>;
  onChange: (chosen: ReadonlyMap<number, number>) => void;
}

export function ParcelPieces({ lines, chosen, onChange }: ParcelPiecesProps) {
  const { t } = useLingui();
  const pieces = lines.map((line) => ({ ...line, most: leftOf(line), ofHowMany: t`of ${leftOf(line)}` })).filter(({ most }) => most > 0);
  return (
    <fieldset className="parcel-choice">
      <legend className="field-label">
        <Trans>What is in this parcel</Trans>
      </legend>
      <PieceChoice pieces={pieces} chosen={chosen} onChange={onChange} />
    </fieldset>
  );
}
