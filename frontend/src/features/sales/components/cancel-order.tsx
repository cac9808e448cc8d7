import { Trans } from "@lingui/react/macro";
import type { Order } from "@galleria/sdk/types";
import { lazy, Suspense, useState } from "react";

const CancelDialog = lazy(async () => ({ default: (await import("#/features/sales/components/cancel-dialog")).CancelDialog }));

/** Cancelling, asked once more and with a reason. */
export function CancelOrder({ order, openedBy }: { order: Order; openedBy: string | undefined }) {
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <button type="button" className="button button-quiet order-cancel" onClick={() => setAsked(true)}>
        <Trans>Cancel the order</Trans>
      </button>
      {isAsked && (
        <Suspense>
          <CancelDialog order={order} openedBy={openedBy} onClose={() => setAsked(false)} />
        </Suspense>
      )}
    </>
  );
}
