/** Where a line was: the way back. It takes the focus, which the line had. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { Bag, BagLine } from "@galleria/sdk/types";
import { useEffect, useRef, useState } from "react";
import { buying, keepBag } from "#/features/sales/api/bags";
import { describeSalesError } from "#/features/sales/lib/sales-errors";
import { notify } from "#/ui/toast";

export function RemovedLine({ bag, line, onBack }: { bag: Bag; line: BagLine; onBack: () => void }) {
  const { i18n } = useLingui();
  const [isBusy, setBusy] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  const bringBack = async () => {
    setBusy(true);
    try {
      keepBag(await buying.addLine(bag.shop, { sku: line.sku, quantity: line.quantity }));
      onBack();
    } catch (error) {
      setBusy(false);
      await notify(i18n._(describeSalesError(error).text));
    }
  };
  return (
    <li className="removed">
      <p role="status">
        <Trans>“{line.title}” is out of the bag.</Trans>
      </p>
      <button ref={button} type="button" className="text-button" aria-busy={isBusy} disabled={isBusy} onClick={() => void bringBack()}>
        <Trans>Bring back</Trans>
      </button>
    </li>
  );
}
