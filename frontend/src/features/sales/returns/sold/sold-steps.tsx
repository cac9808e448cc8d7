/** What a seller can do with a return now: answer it, or say that it is there. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { SoldReturn } from "@galleria/sdk/types";
import { useState } from "react";
import { takingBack } from "#/features/sales/api/sold-returns";
import { ArrivalForm } from "#/features/sales/returns/sold/arrival-form";
import { describeSoldError } from "#/features/sales/returns/sold/sold-words";
import { useSoldChange } from "#/features/sales/returns/sold/use-sold-change";
import { ActionButton } from "#/ui/action-button";
import { Choice } from "#/ui/form/choice";
import { TextField } from "#/ui/form/field";
import { Notice } from "#/ui/form/notice";

const LONGEST = 1000;
type Answer = "approve" | "keep" | "decline";

export function SoldSteps({ shop, one }: { shop: string; one: SoldReturn }) {
  if (one.may.includes("approve")) return <AnswerForm shop={shop} one={one} />;
  return one.may.includes("receive") ? <ArrivalForm shop={shop} one={one} /> : null;
}

function AnswerForm({ shop, one }: { shop: string; one: SoldReturn }) {
  const { t, i18n } = useLingui();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [words, setWords] = useState("");
  const [address, setAddress] = useState(one.return_address.join("\n"));
  const [isTried, setTried] = useState(false);
  const said = words.trim();
  const lines = address.split("\n").flatMap((line) => line.trim() || []);
  const answering = useSoldChange(
    shop,
    one.ref,
    (given: Answer) => {
      if (given === "approve") return takingBack.agree(shop, one.ref, lines.join("\n") === one.return_address.join("\n") ? [] : lines, said);
      return given === "keep" ? takingBack.doWithout(shop, one.ref, said) : takingBack.decline(shop, one.ref, said);
    },
    t`Your buyer knows`,
  );
  const isWordless = answer === "decline" && said === "";
  const isHomeless = answer === "approve" && lines.length === 0;
  const canDecline = one.may.includes("decline");
  return (
    <section className="checkout-step sale-step" data-asked aria-labelledby="return-answer">
      <h2 id="return-answer" className="checkout-title display">
        <Trans>Your answer</Trans>
      </h2>
      <form
        className="sale-form return-answer"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (answer === null || isWordless || isHomeless || answering.isPending) return;
          answering.mutate(answer);
        }}
      >
        <fieldset className="return-part">
          <legend className="sr-only">
            <Trans>Your answer</Trans>
          </legend>
          <div className="choices">
            <Choice name="answer" checked={answer === "approve"} onChange={() => setAnswer("approve")} title={t`It comes back to me`} text={one.money === "at_bank" ? t`The buyer's bank looks into the payment: the shop goes on when it has decided.` : t`The money goes back as soon as you have it.`} />
            {one.may.includes("keep") && <Choice name="answer" checked={answer === "keep"} onChange={() => setAnswer("keep")} title={t`They may keep it`} text={t`Your buyer keeps it, and the money goes back now.`} />}
            {canDecline && <Choice name="answer" checked={answer === "decline"} onChange={() => setAnswer("decline")} title={t`I do not agree`} text={t`Say why. If your buyer insists, the shop decides; until then you may wait a few days longer for the money.`} />}
          </div>
        </fieldset>
        {!canDecline && (
          <p className="hint">
            <Trans>The shop lets buyers send this back for any reason, so it cannot be declined.</Trans>
          </p>
        )}
        {answer === "approve" && (
          <TextField
            label={t`Where to`}
            hint={t`Your buyer reads this address.`}
            error={isTried && isHomeless ? t`Say where to send it.` : undefined}
            rows={5}
            maxLength={600}
            value={address}
            onChange={({ target }) => setAddress(target.value)}
          />
        )}
        {answer !== null && (
          <TextField
            label={answer === "decline" ? t`Why not` : t`Words to your buyer`}
            aside={answer === "decline" ? undefined : t`if you like`}
            error={isTried && isWordless ? t`Say why: your buyer wants to know.` : undefined}
            rows={3}
            maxLength={LONGEST}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        )}
        {isTried && answer === null && <Notice kind="warning">{t`Choose an answer first.`}</Notice>}
        {answering.error && <Notice kind="warning">{i18n._(describeSoldError(answering.error).text)}</Notice>}
        <ActionButton type="submit" isBusy={answering.isPending}>
          {answer === "keep" ? <Trans>Give the money back</Trans> : <Trans>Answer</Trans>}
        </ActionButton>
      </form>
    </section>
  );
}
