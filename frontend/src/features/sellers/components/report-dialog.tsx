/** What is wrong with a piece, for the shop's staff. Visitors are asked who they are first. */
import { GalleriaError } from "@galleria/sdk/errors";
import type { ReportReason } from "@galleria/sdk/types";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Link, useLocation } from "react-router";
import { sellers } from "#/features/sellers/api/sellers";
import { describeSellerError } from "#/features/sellers/lib/seller-errors";
import { REASONS } from "#/features/sellers/lib/seller-words";
import { useShop } from "#/lib/current-shop";
import { useOneAtATime } from "#/lib/form/use-one-at-a-time";
import { readHints } from "#/lib/hints";
import { signInPath } from "#/lib/sign-in-path";
import "#/styles/forms.css";
import { Choice } from "#/ui/form/choice";
import { Dialog } from "#/ui/form/dialog";
import { TextField } from "#/ui/form/field";
import { FormFoot } from "#/ui/form/form-foot";
import { notify } from "#/ui/toast";

const LONGEST = 1000;

export function ReportDialog({ slug, title, onClose }: { slug: string; title: string; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const { slug: shop, name } = useShop();
  const { pathname } = useLocation();
  const [reason, setReason] = useState<ReportReason>("misdescribed");
  const [words, setWords] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [isVisitor, setVisitor] = useState(readHints().name === null);
  const send = useOneAtATime(async () => {
    setBusy(true);
    setFault(null);
    try {
      await sellers.report(shop, slug, { reason, words: words.trim() });
      onClose();
      await notify(t`Thank you. ${name} looks at it and writes to you.`);
    } catch (error) {
      if (error instanceof GalleriaError && error.status === 401) setVisitor(true);
      else setFault(i18n._(describeSellerError(error).text));
    } finally {
      setBusy(false);
    }
  });
  return (
    <Dialog title={t`Report this piece`} onClose={onClose}>
      {isVisitor ? (
        <>
          <p>
            <Trans>Sign in first: the shop answers to whoever reports something.</Trans>
          </p>
          <div className="dialog-actions">
            <Link className="button" to={signInPath(pathname)}>
              <Trans>Sign in</Trans>
            </Link>
          </div>
        </>
      ) : (
        <form className="stack" noValidate onSubmit={send}>
          <p>
            <Trans>What is wrong with “{title}”? Only the staff of {name} read it.</Trans>
          </p>
          <div className="choices" role="radiogroup" aria-label={t`What is wrong`}>
            {REASONS.map(([value, said]) => (
              <Choice key={value} name="reason" value={value} title={i18n._(said)} checked={reason === value} onChange={() => setReason(value)} />
            ))}
          </div>
          <TextField label={t`In your words`} aside={t`if you like`} rows={4} maxLength={LONGEST} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
          <FormFoot fault={fault} isBusy={isBusy} label={<Trans>Send the report</Trans>} onLeave={onClose} />
        </form>
      )}
    </Dialog>
  );
}
