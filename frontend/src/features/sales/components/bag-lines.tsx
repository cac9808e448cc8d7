/** The lines of a bag, and what can be done with each. In the place of one that was removed stands the way back. */
import { Trans } from "@lingui/react/macro";
import type { Bag, BagLine as Line } from "@galleria/sdk/types";
import { useState, type ReactNode } from "react";
import { BagLine } from "#/features/sales/components/bag-line";
import { RemovedLine } from "#/features/sales/components/removed-line";
import { isAside, type BagChange } from "#/features/sales/lib/bag-changes";
import { useBagChange } from "#/features/sales/lib/use-bag-change";

interface BagLinesProps {
  bag: Bag;
  lines: readonly Line[];
  /** Beside another page: fewer words. */
  isSmall?: boolean;
  onLeave?: (() => void) | undefined;
  /** What stands here when there are no lines. */
  empty?: ReactNode;
}

interface Removed {
  line: Line;
  place: number;
}

export function BagLines({ bag, lines, isSmall = false, onLeave, empty }: BagLinesProps) {
  const { mutate } = useBagChange(bag.shop);
  const [removed, setRemoved] = useState<readonly Removed[]>([]);
  const forget = (line: Line) => setRemoved((all) => all.filter((one) => one.line.id !== line.id));
  const remove = (line: Line, place: number) => {
    setRemoved((all) => [...all, { line, place }]);
    mutate({ kind: "remove", id: line.id }, { onError: () => forget(line) });
  };
  // One that somebody put in anew has come back by itself.
  const gone = removed.filter(({ line }) => ![...bag.lines, ...bag.saved].some(({ sku }) => sku === line.sku));
  const rows: ({ line: Line } | { removed: Removed })[] = lines.map((line) => ({ line }));
  for (const one of gone.toSorted((a, b) => a.place - b.place)) rows.splice(Math.min(one.place, rows.length), 0, { removed: one });
  return (
    <>
      {rows.length > 0 && (
        <ul className="bag-lines">
          {rows.map((row, place) =>
            "removed" in row ? (
              <RemovedLine key={`removed-${row.removed.line.id}`} bag={bag} line={row.removed.line} onBack={() => forget(row.removed.line)} />
            ) : (
              <BagLine key={row.line.id} bag={bag} line={row.line} onChange={mutate} onLeave={onLeave}>
                {!isSmall && <SaveButton bag={bag} line={row.line} onChange={mutate} />}
                <button type="button" className="text-button" onClick={() => remove(row.line, place)}>
                  <Trans>Remove</Trans>
                  <span className="sr-only">: {row.line.title}</span>
                </button>
              </BagLine>
            ),
          )}
        </ul>
      )}
      {lines.length === 0 && empty}
    </>
  );
}

function SaveButton({ bag, line, onChange }: { bag: Bag; line: Line; onChange: (change: BagChange) => void }) {
  const isSaved = isAside(bag, line);
  return (
    <button type="button" className="text-button" onClick={() => onChange({ kind: isSaved ? "unsave" : "save", id: line.id })}>
      {isSaved ? <Trans>Put in the bag</Trans> : <Trans>Save for later</Trans>}
      <span className="sr-only">: {line.title}</span>
    </button>
  );
}
