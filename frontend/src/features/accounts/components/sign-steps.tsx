/** What a sign-in or sign-up may still wait for, whichever page it began on; else what the page itself shows. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { identity } from "#/features/accounts/api/identity";
import { CodeForm } from "#/features/accounts/components/code-form";
import { PasskeyButton } from "#/features/accounts/components/passkey-button";
import { SignPage } from "#/features/accounts/components/sign-page";
import { describeAuthError } from "#/features/accounts/lib/auth-errors";
import type { AuthSteps } from "#/features/accounts/lib/use-auth-steps";
import { notify } from "#/ui/toast";

export function SignSteps({ steps: { state, advance }, children }: { steps: AuthSteps; children: ReactNode }) {
  const { t, i18n } = useLingui();
  const resend = async () => {
    try {
      await identity.resendEmailCode();
      await notify(t`A new code is on its way`);
    } catch (error) {
      const { text } = describeAuthError(error);
      if (text) await notify(i18n._(text));
    }
  };
  // Nobody was signed in yet: the bag of a guest stays what it is.
  const beginAgain = () =>
    void identity
      .signOut()
      .catch(() => undefined)
      .then(() => advance({ kind: "out" }));
  switch (state.kind) {
    case "email-code":
      return (
        <SignPage title={t`Look into your letters`} text={<Trans>We have sent a code to your address. If you have an account with it already, the letter says so instead.</Trans>}>
          <CodeForm label={t`Code from the letter`} action={<Trans>Go on</Trans>} send={async (code) => advance(await identity.verifyEmail(code))}>
            <button type="button" className="text-button" onClick={() => void resend()}>
              <Trans>Send it again</Trans>
            </button>
            <button type="button" className="text-button" onClick={beginAgain}>
              <Trans>Begin again</Trans>
            </button>
          </CodeForm>
        </SignPage>
      );
    case "second-step":
      return (
        <SignPage title={t`One step more`} text={<Trans>Enter the code that your authenticator app shows now, or one of your recovery codes.</Trans>}>
          <CodeForm label={t`Code`} action={<Trans>Sign in</Trans>} send={async (code) => advance(await identity.secondStep(code))}>
            {state.types.includes("webauthn") && <PasskeyButton purpose="authenticate" onAnswer={advance} />}
            <button type="button" className="text-button" onClick={beginAgain}>
              <Trans>Begin again</Trans>
            </button>
          </CodeForm>
        </SignPage>
      );
    case "in":
      return <SignPage title={t`Welcome`} text={<Trans>One moment.</Trans>} children={null} />;
    default:
      return children;
  }
}
