/** A new account: name, e-mail and password, then the code from the letter. */
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import { identity } from "#/features/accounts/api/identity";
import { PasswordField } from "#/features/accounts/components/password-field";
import { Providers } from "#/features/accounts/components/providers";
import { SignPage } from "#/features/accounts/components/sign-page";
import { SignSteps } from "#/features/accounts/components/sign-steps";
import { withReturn } from "#/features/accounts/lib/return-address";
import { SHORTEST_PASSWORD } from "#/features/accounts/lib/password-rule";
import { useAuthForm } from "#/features/accounts/lib/use-auth-form";
import { useAuthSteps } from "#/features/accounts/lib/use-auth-steps";
import { Field } from "#/ui/form/field";
import { FormFoot } from "#/ui/form/form-foot";

export function SignUpPage() {
  const { t } = useLingui();
  const steps = useAuthSteps();
  const { form, submit, fault, errors, isBusy } = useAuthForm({
    schema: async () => (await import("#/features/accounts/lib/auth-schemas")).signUpSchema(),
    values: { name: "", email: "", password: "" },
    send: async (given) => steps.advance(await identity.signUp(given)),
  });
  return (
    <SignSteps steps={steps}>
      <SignPage
        title={t`Create an account`}
        text={
          <Trans>
            It keeps your orders, addresses and bags, in every shop of the house. Have one?{" "}
            <Link className="text-link" to={withReturn("/account/sign-in", steps.next)}>
              Sign in
            </Link>
            .
          </Trans>
        }
      >
        <form className="stack" noValidate onSubmit={submit}>
          <Field label={t`Name`} autoComplete="name" error={errors.name?.message} {...form.register("name")} />
          <Field label={t`E-mail`} type="email" inputMode="email" autoComplete="username" error={errors.email?.message} {...form.register("email")} />
          <PasswordField
            label={t`Password`}
            autoComplete="new-password"
            hint={t`At least ${SHORTEST_PASSWORD} characters. A short sentence is easier to keep than a riddle.`}
            error={errors.password?.message}
            {...form.register("password")}
          />
          <FormFoot fault={fault} isBusy={isBusy} label={<Trans>Create the account</Trans>} />
        </form>
        <div className="sign-others">
          <Providers next={steps.next} />
        </div>
      </SignPage>
    </SignSteps>
  );
}
