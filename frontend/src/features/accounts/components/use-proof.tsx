/** Some changes want somebody to prove anew who they are: the question is asked, and the change goes on by itself. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { AuthState } from "@galleria/sdk/identity";
import { useRef, useState, type ReactNode } from "react";
import { identity } from "#/features/accounts/api/identity";
import { FormFoot } from "#/features/accounts/components/form-foot";
import { PasskeyButton } from "#/features/accounts/components/passkey-button";
import { PasswordField } from "#/features/accounts/components/password-field";
import { describeAuthError, wantsProof } from "#/features/accounts/lib/auth-errors";
import { proofSchema } from "#/features/accounts/lib/auth-schemas";
import { useAuthForm } from "#/features/accounts/lib/use-auth-form";
import { Dialog } from "#/ui/form/dialog";
import { notify } from "#/ui/toast";

export interface Proof {
  /** Does it, after a proof where one is wanted; false when it could not be done or was given up. */
  prove: (act: () => Promise<unknown>) => Promise<boolean>;
  /** The question, to be shown somewhere on the page. */
  question: ReactNode;
}

export function useProof(): Proof {
  const { i18n } = useLingui();
  const [isAsked, setAsked] = useState(false);
  const answer = useRef<((isProven: boolean) => void) | null>(null);
  const settle = (isProven: boolean) => {
    setAsked(false);
    answer.current?.(isProven);
    answer.current = null;
  };
  const prove = async (act: () => Promise<unknown>): Promise<boolean> => {
    try {
      await act();
      return true;
    } catch (error) {
      if (!wantsProof(error)) {
        const { fields, text } = describeAuthError(error);
        const words = Object.values(fields)[0] ?? text;
        if (words) await notify(i18n._(words));
        return false;
      }
    }
    const isProven = await new Promise<boolean>((resolve) => {
      answer.current = resolve;
      setAsked(true);
    });
    return isProven ? prove(act) : false;
  };
  return { prove, question: isAsked && <Question onSettle={settle} /> };
}

function Question({ onSettle }: { onSettle: (isProven: boolean) => void }) {
  const { t } = useLingui();
  const { form, submit, fault, errors, isBusy } = useAuthForm({
    schema: proofSchema(),
    values: { secret: "" },
    rename: { password: "secret", code: "secret" },
    // Six figures are what an authenticator app shows; nobody's password is that short.
    send: async ({ secret }) => {
      const reached: AuthState = /^\d{6}$/.test(secret) ? await identity.reauthenticateByCode(secret) : await identity.reauthenticate(secret);
      if (reached.kind === "in") onSettle(true);
    },
  });
  return (
    <Dialog title={t`Is it you?`} onClose={() => onSettle(false)}>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <p className="field-hint">
          <Trans>This changes how you sign in, so we ask again.</Trans>
        </p>
        <PasswordField label={t`Password, or the code of your app`} autoComplete="current-password" error={errors.secret?.message} {...form.register("secret")} />
        <FormFoot fault={fault} isBusy={isBusy} label={<Trans>Go on</Trans>}>
          <PasskeyButton purpose="reauthenticate" onAnswer={({ kind }) => kind === "in" && onSettle(true)} />
        </FormFoot>
      </form>
    </Dialog>
  );
}
