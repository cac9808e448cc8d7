/** More time for the buyer to look at it: the wish to answer, or time that is given unasked. */
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { Sale } from "@galleria/sdk/types";
import { useState } from "react";
import { DaysDialog } from "#/features/sales/market/days-dialog";
import { describeMarketError } from "#/features/sales/market/market-words";
import { useSaleChange } from "#/features/sales/market/use-sale-change";
import { focusMain } from "#/lib/focus-main";
import { ActionButton } from "#/ui/action-button";
import { Notice } from "#/ui/form/notice";
import { notify } from "#/ui/toast";

export function SaleTime({ sale }: { sale: Sale }) {
  const { t, i18n } = useLingui();
  const [isGiving, setGiving] = useState(false);
  const change = useSaleChange(sale.ref);
  const isWished = sale.may.includes("answer_time");
  if (!isWished && !sale.may.includes("give_time")) return null;

  function finish(words: string) {
    setGiving(false);
    focusMain();
    void notify(words);
  }

  return (
    <section className="checkout-step sale-step" aria-labelledby="sale-time" data-asked={isWished || undefined}>
      <h2 id="sale-time" className="checkout-title display">
        {isWished ? <Plural value={sale.asked_days} one="Your buyer asks for one more day" other="Your buyer asks for # more days" /> : <Trans>Time to look at it</Trans>}
      </h2>
      <p>
        {isWished ? (
          <Trans>If you say yes, the money is held for so much longer. If you say no, it stays as agreed.</Trans>
        ) : (
          <Plural value={sale.inspection_days} one="Your buyer has one day to look at it." other="Your buyer has # days to look at it." />
        )}
      </p>
      {change.error && !isGiving && <Notice kind="warning">{i18n._(describeMarketError(change.error).text)}</Notice>}
      <div className="part-actions">
        {isWished ? (
          <>
            <ActionButton
              isBusy={change.isPending && isAnswer(change.variables, true)}
              onClick={() => !change.isPending && change.mutate({ kind: "answer_time", isGranted: true }, { onSuccess: () => finish(t`Your buyer has more time`) })}
            >
              <Trans>Yes, give the time</Trans>
            </ActionButton>
            <ActionButton
              className="button-quiet"
              isBusy={change.isPending && isAnswer(change.variables, false)}
              onClick={() => !change.isPending && change.mutate({ kind: "answer_time", isGranted: false }, { onSuccess: () => finish(t`It stays as agreed`) })}
            >
              <Trans>No, as agreed</Trans>
            </ActionButton>
          </>
        ) : (
          <button
            type="button"
            className="button button-quiet"
            onClick={() => {
              change.reset();
              setGiving(true);
            }}
          >
            <Trans>Give more time</Trans>
          </button>
        )}
      </div>
      {isGiving && (
        <DaysDialog
          title={t`How much more time?`}
          text={t`Your buyer may look at it for so much longer, and you get the money so much later. It cannot be taken back.`}
          button={t`Give the time`}
          most={sale.more_days}
          isBusy={change.isPending}
          error={change.error}
          onDays={(days) => change.mutate({ kind: "give_time", days }, { onSuccess: () => finish(t`Your buyer has more time`) })}
          onClose={() => setGiving(false)}
        />
      )}
    </section>
  );
}

function isAnswer(change: { kind: string; isGranted?: boolean } | undefined, isGranted: boolean): boolean {
  return change?.kind === "answer_time" && change.isGranted === isGranted;
}
