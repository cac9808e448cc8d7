/** Saying something in a dispute, with pictures: more about it, or why one does not agree. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { DisputeStanding } from "@galleria/sdk/types";
import { useState } from "react";
import { disputing } from "#/features/sales/api/disputes";
import { DisputePictures, useDisputePictures } from "#/features/sales/market/disputes/dispute-pictures";
import { describeDisputeError } from "#/features/sales/market/disputes/dispute-words";
import { useDisputeChange } from "#/features/sales/market/disputes/use-dispute-change";
import { ActionButton } from "#/ui/action-button";
import { TextField } from "#/ui/form/field";
import { Notice } from "#/ui/form/notice";
import { Sheet } from "#/ui/sheet";

const LONGEST = 2000;

interface SaySheetProps {
  standing: DisputeStanding;
  openedBy: string | undefined;
  /** The seller's answer, by which the shop has to decide. */
  isAnswer: boolean;
  onDone: () => void;
  onClose: () => void;
}

export function SaySheet({ standing, openedBy, isAnswer, onDone, onClose }: SaySheetProps) {
  const { t, i18n } = useLingui();
  const { sale } = standing;
  const [words, setWords] = useState("");
  const [isTried, setTried] = useState(false);
  const pictures = useDisputePictures(sale, openedBy);
  const said = { words: words.trim(), pictures: pictures.refs };
  const saying = useDisputeChange(standing, () => (isAnswer ? disputing.answer(sale, said) : disputing.say(sale, said, openedBy)));
  const isFit = said.words !== "" && !pictures.isBusy;

  function submit() {
    setTried(true);
    if (isFit && !saying.isPending) saying.mutate(undefined, { onSuccess: onDone });
  }

  return (
    <Sheet
      title={isAnswer ? t`I do not agree` : t`Say more`}
      open
      side="right"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      footer={
        <div className="dispute-foot">
          {isTried && pictures.isBusy && (
            <p className="field-error" role="alert">
              <Trans>Your pictures are still on their way.</Trans>
            </p>
          )}
          {saying.error && <Notice kind="warning">{i18n._(describeDisputeError(saying.error).text)}</Notice>}
          <ActionButton isBusy={saying.isPending} onClick={submit}>
            {isAnswer ? <Trans>Let the shop decide</Trans> : <Trans>Send</Trans>}
          </ActionButton>
        </div>
      }
    >
      <div className="dispute-form">
        {isAnswer && (
          <p>
            <Trans>The people of the shop read what both of you say and look at the pictures. Then they decide.</Trans>
          </p>
        )}
        <TextField
          label={isAnswer ? t`Why not?` : t`In your words`}
          rows={6}
          maxLength={LONGEST}
          value={words}
          error={isTried && said.words === "" ? t`Say something.` : undefined}
          onChange={({ target }) => setWords(target.value)}
        />
        <DisputePictures pictures={pictures} most={standing.most_pictures} />
      </div>
    </Sheet>
  );
}
