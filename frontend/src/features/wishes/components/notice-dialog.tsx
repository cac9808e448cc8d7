/** Where to write to a guest, and what happens then. */
import { Trans, useLingui } from "@lingui/react/macro";
import { GalleriaError } from "@galleria/sdk/errors";
import type { NoticeKind } from "@galleria/sdk/types";
import { useState } from "react";
import { wishes } from "#/features/wishes/api/wishes";
import { SignInLinks } from "#/features/wishes/components/sign-in-links";
import { describeWishError } from "#/features/wishes/lib/wish-errors";
import type { WishIntent } from "#/features/wishes/lib/wish-intent";
import { EMAIL_ADDRESS } from "#/lib/form/email-address";
import { useOneAtATime } from "#/lib/form/use-one-at-a-time";
import "#/styles/forms.css";
import { ActionButton } from "#/ui/action-button";
import { Dialog } from "#/ui/form/dialog";
import { Field } from "#/ui/form/field";
import { Notice } from "#/ui/form/notice";

interface NoticeDialogProps {
  intent: WishIntent;
  kind: NoticeKind;
  onClose: () => void;
}

export function NoticeDialog({ intent, kind, onClose }: NoticeDialogProps) {
  const { t, i18n } = useLingui();
  const [email, setEmail] = useState("");
  const [wrong, setWrong] = useState<string>();
  const [fault, setFault] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const unfit = t`Enter an e-mail address, like ada@example.org`;

  const send = useOneAtATime(async () => {
    const address = email.trim();
    setFault(undefined);
    setWrong(EMAIL_ADDRESS.test(address) ? undefined : unfit);
    if (!EMAIL_ADDRESS.test(address)) return;
    setBusy(true);
    try {
      await wishes.askNotice(intent.shop, intent.slug, kind, { email: address });
      setSentTo(address);
    } catch (error) {
      if (error instanceof GalleriaError && error.status === 422) setWrong(unfit);
      else setFault(i18n._(describeWishError(error).text));
    } finally {
      setBusy(false);
    }
  });

  const title = kind === "back-in-stock" ? t`Tell me when it is back` : t`Tell me when the price falls`;
  if (sentTo !== null) {
    return (
      <Dialog title={t`Look into your letters`} onClose={onClose}>
        <p role="status">
          <Trans>
            A letter is on its way to {sentTo}. Press the button on the page that it leads to: only then do we write to you about “{intent.title}”. Without that we
            forget the address after seven days.
          </Trans>
        </p>
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            <Trans>Good</Trans>
          </button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="notice-form" noValidate onSubmit={send}>
        <Field
          label={t`E-mail`}
          type="email"
          inputMode="email"
          autoComplete="email"
          hint={t`You get a letter first, to confirm that it is you who asks. Each later letter has a link that stops them.`}
          error={wrong}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        {fault && <Notice kind="warning">{fault}</Notice>}
        <ActionButton type="submit" isBusy={isBusy}>
          <Trans>Send the letter</Trans>
        </ActionButton>
      </form>
      <div className="notice-or">
        <p className="field-hint">
          <Trans>With an account it is one press, without a letter to confirm.</Trans>
        </p>
        <SignInLinks intent={intent} />
      </div>
    </Dialog>
  );
}
