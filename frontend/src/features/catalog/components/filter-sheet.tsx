/** The filters on a small screen. Fetched with the first tap on "Filter". */
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Sheet } from "#/ui/sheet";

interface FilterSheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  children: ReactNode;
}

export function FilterSheet({ open, onOpenChange, children }: FilterSheetProps) {
  const { t } = useLingui();
  return (
    <Sheet
      title={t`Filter`}
      open={open}
      onOpenChange={onOpenChange}
      side="bottom"
      footer={
        <button type="button" className="button" onClick={() => onOpenChange(false)}>
          <Trans>Show the pieces</Trans>
        </button>
      }
    >
      {children}
    </Sheet>
  );
}
