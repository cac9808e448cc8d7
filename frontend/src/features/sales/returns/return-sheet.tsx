/** Asking to send something back: which pieces, why, in what words, with pictures. Fetched when it is asked. */
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { uploadPath } from "@galleria/sdk/returns";
import type { Order, ReturnReason, Returns } from "@galleria/sdk/types";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { disputeKeys } from "#/features/sales/api/disputes";
import { orderKeys } from "#/features/sales/api/orders";
import { returning, returnKeys } from "#/features/sales/api/returns";
import { ReturnPieces } from "#/features/sales/returns/return-pieces";
import { describeReturnError, isOver, REASONS, REPORTS } from "#/features/sales/returns/return-words";
import { makeKey } from "#/lib/form/make-key";
import { usePictures } from "#/lib/form/use-pictures";
import { formatDate } from "#/lib/format";
import { ActionButton } from "#/ui/action-button";
import { Choice } from "#/ui/form/choice";
import { TextField } from "#/ui/form/field";
import { Notice } from "#/ui/form/notice";
import { PicturePicker } from "#/ui/form/picture-picker";
import { Sheet } from "#/ui/sheet";
import { notify } from "#/ui/toast";

const LONGEST = 1000;

interface ReturnSheetProps {
  order: Order;
  returns: Returns;
  /** Nothing can come back any more, or ever: only what is wrong can be said. */
  isReport: boolean;
  openedBy: string | undefined;
  onClose: () => void;
}

export function ReturnSheet({ order, returns, isReport, openedBy, onClose }: ReturnSheetProps) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const open = returns.lines.filter(({ free }) => free > 0);
  const [only] = open;
  const [chosen, setChosen] = useState<ReadonlyMap<number, number>>(open.length === 1 && only ? new Map([[only.position, only.free]]) : new Map());
  const [reason, setReason] = useState<ReturnReason | null>(null);
  const [words, setWords] = useState("");
  const [isTried, setTried] = useState(false);
  const [attempt, setAttempt] = useState(makeKey);
  const pictures = usePictures({ path: uploadPath(order.ref, openedBy), remove: (ref) => returning.removePicture(order.ref, ref, openedBy) });
  const sellers = new Set(open.filter(({ position }) => chosen.has(position)).map(({ seller }) => seller?.username ?? ""));
  const hasNever = returns.lines.some(({ position, faults_only }) => faults_only && chosen.has(position));

  const asking = useMutation({
    mutationFn: (given: ReturnReason) =>
      returning.request(
        order.ref,
        {
          lines: [...chosen].map(([position, quantity]) => ({ position, quantity })),
          reason: given,
          words: words.trim(),
          pictures: pictures.refs,
        },
        { key: openedBy, idempotencyKey: attempt },
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: returnKeys.of(order.ref) });
      void queries.invalidateQueries({ queryKey: disputeKeys.all });
      void queries.invalidateQueries({ queryKey: orderKeys.order(order.ref) });
      void notify(t`We have your request`);
      onClose();
    },
    // What was refused may be asked otherwise: that is another request.
    onError: () => {
      setAttempt(makeKey());
      void queries.invalidateQueries({ queryKey: returnKeys.of(order.ref) });
    },
  });

  function whyNot(given: ReturnReason): string | undefined {
    const until = REPORTS.has(given) ? returns.fault_until : returns.any_until;
    if (until !== null && isOver(until)) return t`This was possible until ${formatDate(until)}.`;
    if (hasNever && !REPORTS.has(given)) return t`Not for what you have chosen.`;
    return undefined;
  }

  const refused = reason === null ? undefined : whyNot(reason);
  const isFit = chosen.size > 0 && reason !== null && refused === undefined && !pictures.isBusy;
  function submit() {
    setTried(true);
    if (isFit) asking.mutate(reason);
  }

  return (
    <Sheet
      title={isReport ? t`Report what is wrong` : t`Send something back`}
      open
      side="right"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      footer={
        <div className="return-foot">
          {isTried && !isFit && (
            <p className="field-error" role="alert">
              {chosen.size === 0 ? (
                <Trans>Choose a piece.</Trans>
              ) : reason === null || refused !== undefined ? (
                <Trans>Choose why.</Trans>
              ) : (
                <Trans>Your pictures are still on their way.</Trans>
              )}
            </p>
          )}
          {asking.error && <Notice kind="warning">{i18n._(describeReturnError(asking.error).text)}</Notice>}
          <ActionButton isBusy={asking.isPending} onClick={submit}>
            {isReport ? <Trans>Tell the shop</Trans> : <Trans>Ask to send it back</Trans>}
          </ActionButton>
        </div>
      }
    >
      <div className="return-form">
        <ReturnPieces returns={returns} chosen={chosen} isReport={isReport} onChange={setChosen} />
        {sellers.size > 1 && (
          <p className="hint">
            <Trans>These were sold by several: each gets a return of their own and answers you.</Trans>
          </p>
        )}
        <fieldset className="return-part">
          <legend className="return-legend">
            <Trans>Why?</Trans>
          </legend>
          <div className="choices">
            {REASONS.map(([value, name]) => {
              const why = whyNot(value);
              return (
                <Choice
                  key={value}
                  name="return-reason"
                  checked={value === reason && why === undefined}
                  disabled={why !== undefined}
                  onChange={() => setReason(value)}
                  title={i18n._(name)}
                  text={why}
                />
              );
            })}
          </div>
        </fieldset>
        <TextField
          label={t`In your words`}
          aside={t`if you like`}
          rows={4}
          maxLength={LONGEST}
          value={words}
          onChange={({ target }) => setWords(target.value)}
          hint={reason !== null && REPORTS.has(reason) ? t`What is wrong, and where on the piece.` : undefined}
        />
        <fieldset className="return-part">
          <legend className="return-legend">
            <Trans>Pictures</Trans>
          </legend>
          <PicturePicker
            pictures={pictures}
            most={returns.most_pictures}
            describe={describeReturnError}
            hint={(left) =>
              left > 0 ? (
                <Plural value={left} one="One more picture. Only you and who takes it back see it." other="Up to # pictures. Only you and who takes it back see them." />
              ) : (
                <Trans>That is as many as one return shows.</Trans>
              )
            }
          />
        </fieldset>
        <p className="hint">
          {isReport ? null : !sellers.has("") && sellers.size > 0 && reason !== null && reason !== "changed-mind" && reason !== "other" ? (
            <Trans>The seller pays the way back.</Trans>
          ) : (reason !== null && reason !== "changed-mind" && reason !== "other") || returns.paid_by === "shop" ? (
            <Trans>We pay the way back.</Trans>
          ) : (
            <Trans>You pay the way back.</Trans>
          )}{" "}
          <Trans>Send nothing before you have an answer.</Trans>
        </p>
      </div>
    </Sheet>
  );
}
