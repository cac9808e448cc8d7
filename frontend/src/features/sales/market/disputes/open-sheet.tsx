/** Saying that something is wrong: what, how much is wanted back, in what words, with pictures. Fetched when it is asked. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { DisputeReason, DisputeStanding } from "@galleria/sdk/types";
import { useState } from "react";
import { disputing } from "#/features/sales/api/disputes";
import { DisputePictures, useDisputePictures } from "#/features/sales/market/disputes/dispute-pictures";
import { describeDisputeError, readAsked, REASONS } from "#/features/sales/market/disputes/dispute-words";
import { useDisputeChange } from "#/features/sales/market/disputes/use-dispute-change";
import { makeKey } from "#/lib/form/make-key";
import { currencySymbol, formatMoney, minorToMajor } from "#/lib/format";
import { ActionButton } from "#/ui/action-button";
import { Choice } from "#/ui/form/choice";
import { Field, TextField } from "#/ui/form/field";
import { Notice } from "#/ui/form/notice";
import { Sheet } from "#/ui/sheet";
import { notify } from "#/ui/toast";

const LONGEST = 2000;

interface OpenSheetProps {
  standing: DisputeStanding;
  openedBy: string | undefined;
  onClose: () => void;
}

export function OpenSheet({ standing, openedBy, onClose }: OpenSheetProps) {
  const { t, i18n } = useLingui();
  const { sale, currency, left_minor: left } = standing;
  const [reason, setReason] = useState<DisputeReason | null>(standing.reasons.length === 1 ? (standing.reasons[0] ?? null) : null);
  const [typed, setTyped] = useState(String(minorToMajor(left, currency)));
  const [words, setWords] = useState("");
  const [isTried, setTried] = useState(false);
  const [attempt, setAttempt] = useState(makeKey);
  const pictures = useDisputePictures(sale, openedBy);
  const asked = readAsked(typed, currency, left);
  const said = words.trim();
  const opening = useDisputeChange(standing, (given: { reason: DisputeReason; asked_minor: number }) =>
    disputing.open(sale, { ...given, words: said, pictures: pictures.refs }, { key: openedBy, idempotencyKey: attempt }),
  );

  function submit() {
    setTried(true);
    if (reason === null || asked === null || said === "" || pictures.isBusy || opening.isPending) return;
    opening.mutate(
      { reason, asked_minor: asked },
      {
        onSuccess: () => {
          void notify(t`The seller is told, and the money waits`);
          onClose();
        },
        // What was refused may be said otherwise: that is another request.
        onError: () => setAttempt(makeKey()),
      },
    );
  }

  return (
    <Sheet
      title={t`Something is wrong with it`}
      open
      side="right"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      footer={
        <div className="dispute-foot">
          {isTried && (reason === null || pictures.isBusy) && (
            <p className="field-error" role="alert">
              {reason === null ? <Trans>Choose what is wrong.</Trans> : <Trans>Your pictures are still on their way.</Trans>}
            </p>
          )}
          {opening.error && <Notice kind="warning">{i18n._(describeDisputeError(opening.error).text)}</Notice>}
          <ActionButton isBusy={opening.isPending} onClick={submit}>
            <Trans>Tell the seller</Trans>
          </ActionButton>
        </div>
      }
    >
      <div className="dispute-form">
        <p>
          <Trans>The seller reads it and answers. When you two do not agree, the shop decides. Until then nobody gets the money.</Trans>
        </p>
        <fieldset className="dispute-part">
          <legend className="dispute-legend">
            <Trans>What is wrong?</Trans>
          </legend>
          <div className="choices">
            {standing.reasons.map((value) => (
              <Choice key={value} name="dispute-reason" checked={value === reason} onChange={() => setReason(value)} title={i18n._(REASONS[value])} />
            ))}
          </div>
        </fieldset>
        <Field
          label={t`What you want back`}
          aside={currencySymbol(currency)}
          inputMode="decimal"
          autoComplete="off"
          className="dispute-amount"
          value={typed}
          error={isTried && asked === null ? t`Write an amount up to ${formatMoney(left, currency)}.` : undefined}
          hint={t`Up to ${formatMoney(left, currency)}: all that you paid for it. A part is enough when you keep it.`}
          onChange={({ target }) => setTyped(target.value)}
        />
        <TextField
          label={t`In your words`}
          rows={6}
          maxLength={LONGEST}
          value={words}
          error={isTried && said === "" ? t`Say what is wrong, and where on the piece.` : undefined}
          hint={t`What is wrong, and where on the piece.`}
          onChange={({ target }) => setWords(target.value)}
        />
        <DisputePictures pictures={pictures} most={standing.most_pictures} />
      </div>
    </Sheet>
  );
}
