/** A code from somewhere: a letter, an authenticator app, a slip of paper. */
import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useAuthForm } from "#/features/accounts/lib/use-auth-form";
import { Field } from "#/ui/form/field";
import { FormFoot } from "#/ui/form/form-foot";

interface CodeFormProps {
  label: string;
  action: ReactNode;
  send: (code: string) => Promise<void>;
  children?: ReactNode;
}

export function CodeForm({ label, action, send, children }: CodeFormProps) {
  const { t } = useLingui();
  const { form, submit, fault, errors, isBusy } = useAuthForm({ schema: async () => (await import("#/features/accounts/lib/auth-schemas")).codeSchema(), values: { code: "" }, send: ({ code }) => send(code), rename: { key: "code" } });
  return (
    <form className="stack" noValidate onSubmit={submit} aria-label={t`Code`}>
      <Field
        className="field-code"
        label={label}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck="false"
        // The page before asked for it: it is all that there is to do here.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        error={errors.code?.message}
        {...form.register("code")}
      />
      <FormFoot fault={fault} isBusy={isBusy} label={action}>
        {children}
      </FormFoot>
    </form>
  );
}
