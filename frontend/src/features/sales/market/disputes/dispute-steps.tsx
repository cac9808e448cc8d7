/** What this side can do in a dispute now. What cannot be undone asks first. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { DisputeAct, DisputeStanding } from "@galleria/sdk/types";
import { lazy, Suspense, useState } from "react";
import { disputing } from "#/features/sales/api/disputes";
import { AskBackDialog } from "#/features/sales/market/disputes/ask-back-dialog";
import { describeDisputeError } from "#/features/sales/market/disputes/dispute-words";
import { ParcelForm } from "#/features/sales/market/disputes/parcel-form";
import { useDisputeChange } from "#/features/sales/market/disputes/use-dispute-change";
import { formatMoney } from "#/lib/format";
import { ActionButton } from "#/ui/action-button";
import { Dialog } from "#/ui/form/dialog";
import { Notice } from "#/ui/form/notice";
import { notify } from "#/ui/toast";

const SaySheet = lazy(async () => ({ default: (await import("#/features/sales/market/disputes/say-sheet")).SaySheet }));

/** Those that ask first. */
type Asked = Extract<DisputeAct, "accept" | "withdraw" | "come_back">;

export function DisputeSteps({ standing, openedBy }: { standing: DisputeStanding; openedBy: string | undefined }) {
  const { t, i18n } = useLingui();
  const [asked, setAsked] = useState<DisputeAct | null>(null);
  const step = useDisputeChange(standing, (act: Asked) => {
    if (act === "accept") return disputing.accept(standing.sale);
    return act === "withdraw" ? disputing.withdraw(standing.sale, openedBy) : disputing.comeBack(standing.sale);
  });
  const { may, dispute, currency } = standing;
  if (dispute === null || may.length === 0) return null;
  const amount = formatMoney(dispute.status === "returning" ? (dispute.granted_minor ?? dispute.asked_minor) : dispute.asked_minor, currency);
  const questions: Record<Asked, { title: string; text: string; button: string }> = {
    accept: { title: t`Give ${amount} back?`, text: t`Your buyer gets ${amount} back, and the sale goes on with what is left. It cannot be undone.`, button: t`Give it back` },
    withdraw: { title: t`Let it be?`, text: t`The sale goes on as it did before. As long as there is time to look at it, you can say that something is wrong once more.`, button: t`Let it be` },
    come_back: { title: t`Has it come back?`, text: t`Your buyer gets ${amount} back then. It cannot be undone: only say so when you have it.`, button: t`It has come back` },
  };
  const question = asked === "accept" || asked === "withdraw" || asked === "come_back" ? asked : null;

  function ask(act: DisputeAct) {
    step.reset();
    setAsked(act);
  }

  return (
    <>
      {may.includes("send_back") && <ParcelForm standing={standing} openedBy={openedBy} />}
      <div className="part-actions">
        {may.includes("come_back") && (
          <button type="button" className="button" onClick={() => ask("come_back")}>
            <Trans>It has come back</Trans>
          </button>
        )}
        {may.includes("accept") && (
          <button type="button" className="button" onClick={() => ask("accept")}>
            <Trans>Give {amount} back</Trans>
          </button>
        )}
        {may.includes("ask_back") && (
          <button type="button" className="button button-quiet" onClick={() => ask("ask_back")}>
            <Trans>When it comes back</Trans>
          </button>
        )}
        {may.includes("answer") && (
          <button type="button" className="button button-quiet" onClick={() => ask("answer")}>
            <Trans>I do not agree</Trans>
          </button>
        )}
        {may.includes("say") && (
          <button type="button" className="button button-quiet" onClick={() => ask("say")}>
            <Trans>Say more</Trans>
          </button>
        )}
        {may.includes("withdraw") && (
          <button type="button" className="button button-quiet" onClick={() => ask("withdraw")}>
            <Trans>Let it be</Trans>
          </button>
        )}
      </div>
      {question !== null && (
        <Dialog title={questions[question].title} onClose={() => setAsked(null)}>
          <div className="stack">
            <p>{questions[question].text}</p>
            {step.error && <Notice kind="warning">{i18n._(describeDisputeError(step.error).text)}</Notice>}
          </div>
          <div className="dialog-actions">
            <ActionButton
              isBusy={step.isPending}
              onClick={() =>
                !step.isPending &&
                step.mutate(question, {
                  onSuccess: () => {
                    setAsked(null);
                    void notify(t`Done`);
                  },
                })
              }
            >
              {questions[question].button}
            </ActionButton>
            <button type="button" className="button button-quiet" onClick={() => setAsked(null)}>
              <Trans>Back</Trans>
            </button>
          </div>
        </Dialog>
      )}
      {(asked === "say" || asked === "answer") && (
        <Suspense>
          <SaySheet standing={standing} openedBy={openedBy} isAnswer={asked === "answer"} onDone={() => setAsked(null)} onClose={() => setAsked(null)} />
        </Suspense>
      )}
      {asked === "ask_back" && <AskBackDialog standing={standing} onDone={() => setAsked(null)} onClose={() => setAsked(null)} />}
    </>
  );
}
