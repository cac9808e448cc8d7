/** The address that one signs in with: a new one counts once the code from its letter was given. */
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { emailsQueryOptions, identity, identityKeys } from "#/features/accounts/api/identity";
import { meKeys } from "#/features/accounts/api/me";
import { CodeForm } from "#/features/accounts/components/code-form";
import { useAuthForm } from "#/features/accounts/lib/use-auth-form";
import type { Proof } from "#/features/accounts/components/use-proof";
import { describeError } from "#/lib/errors";
import { Fault } from "#/ui/fault";
import { Field } from "#/ui/form/field";
import { FormFoot } from "#/ui/form/form-foot";
import { Skeleton } from "#/ui/skeleton";
import { notify } from "#/ui/toast";

export function EmailChange({ prove }: Pick<Proof, "prove">) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const { data: emails, error, refetch } = useQuery(emailsQueryOptions());
  const [step, setStep] = useState<"read" | "write" | "code">("read");
  const pending = emails?.find(({ verified }) => !verified);
  const reload = () => Promise.all([queries.invalidateQueries({ queryKey: identityKeys.emails() }), queries.invalidateQueries({ queryKey: meKeys.me() })]);
  const confirm = async (code: string) => {
    await identity.verifyEmail(code);
    setStep("read");
    await reload();
    await notify(t`The new address is yours`);
  };
  return (
    <section className="security" aria-labelledby="security-email">
      <h2 id="security-email" className="security-title display">
        <Trans>E-mail</Trans>
      </h2>
      {error && !emails && <Fault text={i18n._(describeError(error).text)} onRetry={() => void refetch()} />}
      {!emails && !error && <Skeleton className="row-skeleton" />}
      <ul className="security-rows">
        {emails?.map(({ email, verified, primary }) => (
          <li key={email}>
            <p>{email}</p>
            <p>{primary ? <Trans>You sign in with it</Trans> : verified ? <Trans>Confirmed</Trans> : <Trans>Not confirmed yet</Trans>}</p>
          </li>
        ))}
      </ul>
      {step === "write" ? (
        <Write
          prove={prove}
          onLeave={() => setStep("read")}
          onSent={() => {
            setStep("code");
            void reload();
          }}
        />
      ) : step === "code" ? (
        <CodeForm label={t`Code from the letter to the new address`} action={<Trans>Confirm</Trans>} send={confirm}>
          <button type="button" className="text-button" onClick={() => setStep("read")}>
            <Trans>Later</Trans>
          </button>
        </CodeForm>
      ) : (
        <div className="form-foot">
          <button type="button" className="button button-quiet" onClick={() => setStep("write")}>
            <Trans>Change the address</Trans>
          </button>
          {pending && (
            <button type="button" className="text-button" onClick={() => setStep("code")}>
              <Trans>I have the code</Trans>
            </button>
          )}
        </div>
      )}
    </section>
  );
}

function Write({ prove, onSent, onLeave }: Pick<Proof, "prove"> & { onSent: () => void; onLeave: () => void }) {
  const { t } = useLingui();
  const { form, submit, fault, errors, isBusy } = useAuthForm({
    schema: async () => (await import("#/features/accounts/lib/auth-schemas")).emailSchema(),
    values: { email: "" },
    send: async ({ email }) => {
      if (await prove(() => identity.changeEmail(email))) onSent();
    },
  });
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <Field label={t`New address`} type="email" inputMode="email" autoComplete="email" error={errors.email?.message} {...form.register("email")} />
      <FormFoot fault={fault} isBusy={isBusy} label={<Trans>Send the code</Trans>} onLeave={onLeave} />
    </form>
  );
}
