/** A visitor has pressed a heart: lists belong to somebody. */
import { Trans, useLingui } from "@lingui/react/macro";
import { SignInLinks } from "#/features/wishes/components/sign-in-links";
import type { WishIntent } from "#/features/wishes/lib/wish-intent";
import "#/styles/forms.css";
import { Dialog } from "#/ui/form/dialog";

export function SignInDialog({ intent, onClose }: { intent: WishIntent; onClose: () => void }) {
  const { t } = useLingui();
  return (
    <Dialog title={t`Keep it for later`} onClose={onClose}>
      <p>
        <Trans>A wish list is kept with your account, so that you find it on every device. Sign in, and “{intent.title}” will be on it.</Trans>
      </p>
      <SignInLinks intent={intent} />
    </Dialog>
  );
}
