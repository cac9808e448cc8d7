/** Signs in, or proves who one is, with a passkey. Not there where the browser has none. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { AuthState } from "@galleria/sdk/identity";
import { KeyRound } from "lucide-react";
import { useState } from "react";
import { identity } from "#/features/accounts/api/identity";
import { describeAuthError } from "#/features/accounts/lib/auth-errors";
import { askPasskey, canUsePasskeys, isDeclined } from "#/features/accounts/lib/passkeys";
import { ActionButton } from "#/ui/action-button";
import { notify } from "#/ui/toast";

interface PasskeyButtonProps {
  purpose: "login" | "authenticate" | "reauthenticate";
  onAnswer: (state: AuthState) => void;
}

export function PasskeyButton({ purpose, onAnswer }: PasskeyButtonProps) {
  const { t, i18n } = useLingui();
  const [isBusy, setBusy] = useState(false);
  if (!canUsePasskeys()) return null;
  const ask = async () => {
    setBusy(true);
    try {
      const credential = await askPasskey(await identity.passkeyQuestion(purpose));
      onAnswer(await identity.answerByPasskey(purpose, credential));
    } catch (error) {
      if (!isDeclined(error)) {
        const { text } = describeAuthError(error);
        await notify(text ? i18n._(text) : t`The passkey was not recognised.`);
      }
    }
    setBusy(false);
  };
  return (
    <ActionButton className="button-quiet" isBusy={isBusy} onClick={() => void ask()}>
      <KeyRound aria-hidden strokeWidth={1.5} />
      <Trans>Use a passkey</Trans>
    </ActionButton>
  );
}
