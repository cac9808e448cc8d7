/** What a buyer can do about a seller's part: say that it is there, that all is well, or that more time is needed. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { Order, OrderPart } from "@galleria/sdk/types";
import { useEffect, useRef, useState } from "react";
import { DaysDialog } from "#/features/sales/market/days-dialog";
import { describeMarketError } from "#/features/sales/market/market-words";
import { usePartChange } from "#/features/sales/market/use-part-change";
import { ActionButton } from "#/ui/action-button";
import { Dialog } from "#/ui/form/dialog";
import { Notice } from "#/ui/form/notice";
import { notify } from "#/ui/toast";

interface PartActionsProps {
  order: Order;
  part: OrderPart;
  openedBy: string | undefined;
  /** The button that was pressed is gone: the keyboard goes on with the part itself. */
  onDone: () => void;
}

export function PartActions({ order, part, openedBy, onDone }: PartActionsProps) {
  const { t, i18n } = useLingui();
  const [asked, setAsked] = useState<"confirm" | "ask_time" | null>(null);
  const isDone = useRef(false);
  const change = usePartChange(order.ref, openedBy);
  const { ref, may, more_days } = part;
  const seller = part.seller.name;

  function ask(what: "confirm" | "ask_time") {
    change.reset();
    setAsked(what);
  }

  function finish(words: string) {
    setAsked(null);
    isDone.current = true;
    void notify(words);
  }

  function arrive() {
    change.mutate({ kind: "arrive", ref }, { onSuccess: () => void notify(t`Thank you. Look at it in peace`) });
    onDone();
  }

  // Once the dialog, which holds the focus, is gone.
  useEffect(() => {
    if (asked !== null || !isDone.current) return;
    isDone.current = false;
    onDone();
  }, [asked, onDone]);

  return (
    <>
      {change.error && asked === null && <Notice kind="warning">{i18n._(describeMarketError(change.error).text)}</Notice>}
      {may.length > 0 && (
        <div className="part-actions">
          {may.includes("arrive") && (
            <button type="button" className="button" onClick={arrive}>
              <Trans>It has arrived</Trans>
            </button>
          )}
          {may.includes("confirm") && (
            <button type="button" className={may.includes("arrive") ? "button button-quiet" : "button"} onClick={() => ask("confirm")}>
              <Trans>All is well</Trans>
            </button>
          )}
          {may.includes("ask_time") && (
            <button type="button" className="button button-quiet" onClick={() => ask("ask_time")}>
              <Trans>I need more time</Trans>
            </button>
          )}
        </div>
      )}
      {asked === "confirm" && (
        <Dialog title={t`Is all well?`} onClose={() => setAsked(null)}>
          <div className="stack">
            <p>
              <Trans>{seller} gets the money then. It cannot be undone: only say so when you have it and nothing is wrong.</Trans>
            </p>
            {change.error && <Notice kind="warning">{i18n._(describeMarketError(change.error).text)}</Notice>}
          </div>
          <div className="dialog-actions">
            <ActionButton isBusy={change.isPending} onClick={() => change.mutate({ kind: "confirm", ref }, { onSuccess: () => finish(t`Thank you. ${seller} has the money`) })}>
              <Trans>All is well, pay {seller}</Trans>
            </ActionButton>
            <button type="button" className="button button-quiet" onClick={() => setAsked(null)}>
              <Trans>Not yet</Trans>
            </button>
          </div>
        </Dialog>
      )}
      {asked === "ask_time" && (
        <DaysDialog
          title={t`How much more time?`}
          text={t`${seller} is asked, and says yes or no. Until then nothing changes.`}
          button={t`Ask for it`}
          most={more_days}
          isBusy={change.isPending}
          error={change.error}
          onDays={(days) => change.mutate({ kind: "ask_time", ref, days }, { onSuccess: () => finish(t`${seller} is asked`) })}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
