/** What a seller says to a rating, for everybody to read. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { OwnRating } from "@galleria/sdk/types";
import { useId, useState } from "react";
import { ratings } from "#/features/ratings/api/ratings";
import { describeRatingError } from "#/features/ratings/lib/rating-words";
import { useOwnChange } from "#/features/ratings/lib/use-own-change";
import { useAutoFocus } from "#/lib/auto-focus";
import { TextField } from "#/ui/form/field";
import { FormFoot } from "#/ui/form/form-foot";
import { notify } from "#/ui/toast";

const LONGEST = 1000;

export function AnswerForm({ shop, own, onDone }: { shop: string; own: OwnRating; onDone: () => void }) {
  const { t, i18n } = useLingui();
  const [words, setWords] = useState(own.rating.answer);
  const field = useId();
  useAutoFocus(field, true);
  const [isTried, setTried] = useState(false);
  const said = words.trim();
  const sending = useOwnChange(shop, own.sale, () => ratings.answer(own.sale, said));
  const isNew = own.rating.answer === "";
  return (
    <form
      className="rating-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (sending.isPending || (isNew && said === "")) return;
        sending.mutate(undefined, {
          onSuccess: () => {
            onDone();
            void notify(said ? t`Everybody can read your answer now` : t`Your answer is gone`);
          },
        });
      }}
    >
      <TextField
        id={field}
        label={t`Your answer`}
        rows={4}
        maxLength={LONGEST}
        value={words}
        error={isTried && isNew && said === "" ? t`Say something.` : undefined}
        hint={isNew ? t`Everybody reads it under the rating. You can change it later.` : t`Everybody reads it under the rating. Empty, it is taken back.`}
        onChange={({ target }) => setWords(target.value)}
      />
      <FormFoot
        fault={sending.error && i18n._(describeRatingError(sending.error).text)}
        isBusy={sending.isPending}
        label={isNew ? <Trans>Answer</Trans> : <Trans>Save the answer</Trans>}
        onLeave={onDone}
      />
    </form>
  );
}
