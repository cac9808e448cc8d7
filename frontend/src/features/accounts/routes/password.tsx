/** A forgotten password: a letter with a code, then a new one. */
import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useNavigate } from "react-router";
import { identity } from "#/features/accounts/api/identity";
import { PasswordField } from "#/features/accounts/components/password-field";
import { SignPage } from "#/features/accounts/components/sign-page";
import { SignSteps } from "#/features/accounts/components/sign-steps";
import { withReturn } from "#/features/accounts/lib/return-address";
import { SHORTEST_PASSWORD } from "#/features/accounts/lib/password-rule";
import { useAuthForm } from "#/features/accounts/lib/use-auth-form";
import { useAuthSteps, type AuthSteps } from "#/features/accounts/lib/use-auth-steps";
import { Field } from "#/ui/form/field";
import { FormFoot } from "#/ui/form/form-foot";
import { notify } from "#/ui/toast";

export function PasswordPage() {
  const steps = useAuthSteps();
  return <SignSteps steps={steps}>{steps.state.kind === "reset-code" ? <NewPassword steps={steps} /> : <Request steps={steps} />}</SignSteps>;
}

function Request({ steps }: { steps: AuthSteps }) {
  const { t } = useLingui();
  const { form, submit, fault, errors, isBusy } = useAuthForm({
    schema: async () => (await import("#/features/accounts/lib/auth-schemas")).emailSchema(),
    values: { email: "" },
    send: async ({ email }) => steps.advance(await identity.requestReset(email)),
  });
  return (
    <SignPage title={t`A new password`} text={<Trans>Tell us your address, and we send you a code with which you can set a new one.</Trans>}>
      <form className="stack" noValidate onSubmit={submit}>
        <Field label={t`E-mail`} type="email" inputMode="email" autoComplete="username" error={errors.email?.message} {...form.register("email")} />
        <FormFoot fault={fault} isBusy={isBusy} label={<Trans>Send the code</Trans>}>
          <Link className="text-link" to={withReturn("/account/sign-in", steps.next)}>
            <Trans>Back to signing in</Trans>
          </Link>
        </FormFoot>
      </form>
    </SignPage>
  );
}

function NewPassword({ steps }: { steps: AuthSteps }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { form, submit, fault, errors, isBusy } = useAuthForm({
    schema: async () => (await import("#/features/accounts/lib/auth-schemas")).resetSchema(),
    values: { key: "", password: "" },
    send: async (given) => {
      const reached = await identity.reset(given);
      if (reached.kind === "out") {
        await notify(t`The new password is set: sign in with it`);
        await navigate(withReturn("/account/sign-in", steps.next), { replace: true });
      } else steps.advance(reached);
    },
  });
  return (
    <SignPage title={t`A new password`} text={<Trans>If there is an account with your address, a letter with a code is on its way to it.</Trans>}>
      <form className="stack" noValidate onSubmit={submit}>
        <Field
          className="field-code"
          label={t`Code from the letter`}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck="false"
          error={errors.key?.message}
          {...form.register("key")}
        />
        <PasswordField
          label={t`New password`}
          autoComplete="new-password"
          hint={t`At least ${SHORTEST_PASSWORD} characters. A short sentence is easier to keep than a riddle.`}
          error={errors.password?.message}
          {...form.register("password")}
        />
        <FormFoot fault={fault} isBusy={isBusy} label={<Trans>Set the new password</Trans>} />
      </form>
    </SignPage>
  );
}
