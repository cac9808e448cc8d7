/** Signing in: e-mail and password, a passkey, or another house. */
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { configQueryOptions, identity } from "#/features/accounts/api/identity";
import { PasskeyButton } from "#/features/accounts/components/passkey-button";
import { PasswordField } from "#/features/accounts/components/password-field";
import { Providers } from "#/features/accounts/components/providers";
import { SignPage } from "#/features/accounts/components/sign-page";
import { SignSteps } from "#/features/accounts/components/sign-steps";
import { withReturn } from "#/features/accounts/lib/return-address";
import { useAuthForm } from "#/features/accounts/lib/use-auth-form";
import { useAuthSteps } from "#/features/accounts/lib/use-auth-steps";
import { Field } from "#/ui/form/field";
import { FormFoot } from "#/ui/form/form-foot";
import { Notice } from "#/ui/form/notice";

export function SignInPage() {
  const { t } = useLingui();
  const steps = useAuthSteps();
  const failed = useSearchParams()[0].has("error");
  const { data: config } = useQuery(configQueryOptions());
  const { form, submit, fault, errors, isBusy } = useAuthForm({
    schema: async () => (await import("#/features/accounts/lib/auth-schemas")).signInSchema(),
    values: { email: "", password: "" },
    send: async (given) => steps.advance(await identity.signIn(given)),
  });
  return (
    <SignSteps steps={steps}>
      <SignPage
        title={t`Sign in`}
        text={
          <Trans>
            One account for every shop of the house. New here?{" "}
            <Link className="text-link" to={withReturn("/account/sign-up", steps.next)}>
              Create one
            </Link>
            .
          </Trans>
        }
      >
        {failed && (
          <Notice kind="warning">
            <Trans>That did not work. Try again, or sign in with your e-mail address.</Trans>
          </Notice>
        )}
        <form className="stack" noValidate onSubmit={submit}>
          <Field label={t`E-mail`} type="email" inputMode="email" autoComplete="username" error={errors.email?.message} {...form.register("email")} />
          <PasswordField label={t`Password`} autoComplete="current-password" error={errors.password?.message} {...form.register("password")} />
          <FormFoot fault={fault} isBusy={isBusy} label={<Trans>Sign in</Trans>}>
            <Link className="text-link" to={withReturn("/account/password", steps.next)}>
              <Trans>Forgotten the password?</Trans>
            </Link>
          </FormFoot>
        </form>
        <div className="sign-others">
          {config?.mfa?.passkey_login_enabled !== false && <PasskeyButton purpose="login" onAnswer={steps.advance} />}
          <Providers next={steps.next} />
        </div>
      </SignPage>
    </SignSteps>
  );
}
