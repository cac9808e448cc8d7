/** What is wrong with a rating, for the shop's staff. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { OwnRating, RatingFault } from "@galleria/sdk/types";
import { useState } from "react";
import { ratings } from "#/features/ratings/api/ratings";
import { describeRatingError, FAULTS } from "#/features/ratings/lib/rating-words";
import { useOwnChange } from "#/features/ratings/lib/use-own-change";
import { useShop } from "#/lib/current-shop";
import { Choice } from "#/ui/form/choice";
import { Dialog } from "#/ui/form/dialog";
import { TextField } from "#/ui/form/field";
import { FormFoot } from "#/ui/form/form-foot";
import { notify } from "#/ui/toast";

const LONGEST = 1000;

export function ReportRating({ own, onClose }: { own: OwnRating; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const { slug: shop, name } = useShop();
  const before = own.rating.report?.state === "open" ? own.rating.report : null;
  const [fault, setFault] = useState<RatingFault | null>(before?.fault ?? null);
  const [words, setWords] = useState(before?.words ?? "");
  const [isTried, setTried] = useState(false);
  const sending = useOwnChange(shop, own.sale, () => ratings.report(own.sale, { fault: fault ?? "off-topic", words: words.trim() }));
  return (
    <Dialog title={t`Report this rating`} onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (fault === null || sending.isPending) return;
          sending.mutate(undefined, {
            onSuccess: () => {
              onClose();
              void notify(t`Thank you. ${name} looks at it and writes to you`);
            },
          });
        }}
      >
        <p>
          <Trans>Only the staff of {name} read it. Until they have decided the rating stays. That it is a bad one is no reason to hide it: answer it instead.</Trans>
        </p>
        <div className="choices" role="radiogroup" aria-label={t`What is wrong`} aria-describedby={isTried && fault === null ? "fault-error" : undefined}>
          {FAULTS.map(([value, said]) => (
            <Choice key={value} name="fault" value={value} title={i18n._(said)} checked={fault === value} onChange={() => setFault(value)} />
          ))}
        </div>
        {isTried && fault === null && (
          <p id="fault-error" className="field-error">
            <Trans>Choose what is wrong.</Trans>
          </p>
        )}
        <TextField label={t`In your words`} aside={t`if you like`} rows={4} maxLength={LONGEST} value={words} onChange={({ target }) => setWords(target.value)} />
        <FormFoot fault={sending.error && i18n._(describeRatingError(sending.error).text)} isBusy={sending.isPending} label={<Trans>Send the report</Trans>} onLeave={onClose} />
      </form>
    </Dialog>
  );
}
