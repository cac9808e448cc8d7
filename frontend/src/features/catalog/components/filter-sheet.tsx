/** The filters on a small screen. Fetched with the first tap on "Filter". */
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { formatNumber } from "#/lib/format";
import { Sheet } from "#/ui/sheet";

interface FilterSheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Pieces under the filters so far, once they are counted. */
  total: number | undefined;
  /** Whether the total is counted, and not estimated as in a very large shop. */
  isExact: boolean;
  /** Whether the total is still that of another question. */
  isCounting: boolean;
  children: ReactNode;
}

export function FilterSheet({ open, onOpenChange, total, isExact, isCounting, children }: FilterSheetProps) {
  const { t } = useLingui();
  return (
    <Sheet
      title={t`Filter`}
      open={open}
      onOpenChange={onOpenChange}
      side="bottom"
      footer={
        <button type="button" className="button" onClick={() => onOpenChange(false)}>
          {total === undefined || isCounting ? (
            <Trans>Show the pieces</Trans>
          ) : isExact ? (
            <Plural value={total} _0="No pieces" one="Show # piece" other="Show # pieces" />
          ) : (
            <Trans>Show about {formatNumber(total)} pieces</Trans>
          )}
        </button>
      }
    >
      {children}
    </Sheet>
  );
}
