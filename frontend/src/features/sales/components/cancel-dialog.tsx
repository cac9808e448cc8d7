/** Whether an order is really to be cancelled, and why. Fetched when it is asked. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { CancelReason, Order } from "@galleria/sdk/types";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useState } from "react";
import { buying } from "#/features/sales/api/bags";
import { orderKeys } from "#/features/sales/api/orders";
import { describeSalesError } from "#/features/sales/lib/sales-errors";
import { focusMain } from "#/lib/focus-main";
import { makeKey } from "#/lib/form/make-key";
import { ActionButton } from "#/ui/action-button";
import { Choice } from "#/ui/form/choice";
import { Dialog } from "#/ui/form/dialog";
import { Notice } from "#/ui/form/notice";
import { notify } from "#/ui/toast";

const REASONS: readonly [CancelReason, MessageDescriptor][] = [
  ["changed-mind", msg`I have changed my mind`],
  ["mistake", msg`I ordered it by mistake`],
  ["too-slow", msg`It takes too long`],
  ["other", msg`Something else`],
];

interface CancelDialogProps {
  order: Order;
  openedBy: string | undefined;
  onClose: () => void;
}

export function CancelDialog({ order, openedBy, onClose }: CancelDialogProps) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const [reason, setReason] = useState<CancelReason>("changed-mind");
  // One for this question: pressed twice, it is cancelled once.
  const [key] = useState(makeKey);
  const cancelling = useMutation({
    mutationFn: () => buying.cancelOrder(order.ref, { reason, key: openedBy, idempotencyKey: `${key}-${reason}` }),
    onSuccess: (cancelled) => {
      queries.setQueryData(orderKeys.order(order.ref), cancelled);
      void queries.invalidateQueries({ queryKey: orderKeys.list() });
      focusMain();
      void notify(t`The order is cancelled`);
    },
    onError: () => void queries.invalidateQueries({ queryKey: orderKeys.order(order.ref) }),
  });
  return (
    <Dialog title={t`Cancel the order?`} onClose={onClose}>
      <fieldset className="choices">
        <legend className="sr-only">
          <Trans>Why</Trans>
        </legend>
        {REASONS.map(([value, words]) => (
          <Choice key={value} name="reason" checked={value === reason} onChange={() => setReason(value)} title={i18n._(words)} />
        ))}
      </fieldset>
      {cancelling.error && <Notice kind="warning">{i18n._(describeSalesError(cancelling.error).text)}</Notice>}
      <div className="dialog-actions">
        <ActionButton isBusy={cancelling.isPending} onClick={() => cancelling.mutate()}>
          <Trans>Cancel the order</Trans>
        </ActionButton>
        <button type="button" className="button button-quiet" onClick={onClose}>
          <Trans>Keep it</Trans>
        </button>
      </div>
    </Dialog>
  );
}
