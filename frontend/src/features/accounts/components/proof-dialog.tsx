/** Asks somebody who is signed in to prove it again. Fetched when it is asked. */
import { Trans, useLingui } from "@lingui/react/macro";
import { identity } from "#/features/accounts/api/identity";
import { PasskeyButton } from "#/features/accounts/components/passkey-button";
import { PasswordField } from "#/features/accounts/components/password-field";
import { useAuthForm } from "#/features/accounts/lib/use-auth-form";
import { Dialog } from "#/ui/form/dialog";
import { FormFoot } from "#/ui/form/form-foot";

export function ProofDialog({ onSettle }: { onSettle: (isProven: boolean) => void }) {
  const { t } = useLingui();
  const { form, submit, fault, errors, isBusy } = useAuthForm({
    schema: async () => (await import("#/features/accounts/lib/auth-schemas")).proofSchema(),
    values: { secret: "" },
    rename: { password: "secret", code: "secret" },
    // Six figures are what an authenticator app shows; nobody's password is that short.
    send: async ({ secret }) => {
      await (/^\d{6}$/.test(secret) ? identity.reauthenticateByCode(secret) : identity.reauthenticate(secret));
      // Whether it was enough, or the session has ended, shows when the change is tried again.
      onSettle(true);
    },
  });
  return (
    <Dialog title={t`Is it you?`} onClose={() => onSettle(false)}>
      <form className="stack" noValidate onSubmit={submit}>
        <p className="field-hint">
          <Trans>This changes how you sign in, so we ask again.</Trans>
        </p>
        <PasswordField
          label={t`Password, or the code of your app`}
          autoComplete="current-password"
          // The dialog asks for it and for nothing else.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          error={errors.secret?.message}
          {...form.register("secret")}
        />
        <FormFoot fault={fault} isBusy={isBusy} label={<Trans>Go on</Trans>}>
          <PasskeyButton purpose="reauthenticate" onAnswer={() => onSettle(true)} />
        </FormFoot>
      </form>
    </Dialog>
  );
}
