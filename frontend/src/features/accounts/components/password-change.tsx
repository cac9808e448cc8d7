import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { identity } from "#/features/accounts/api/identity";
import { PasswordField } from "#/features/accounts/components/password-field";
import { SHORTEST_PASSWORD } from "#/features/accounts/lib/password-rule";
import { useAuthForm } from "#/features/accounts/lib/use-auth-form";
import { FormFoot } from "#/ui/form/form-foot";
import { notify } from "#/ui/toast";

/** A new password for the old one. */
export function PasswordChange() {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="security" aria-labelledby="security-password">
      <h2 id="security-password" className="security-title display">
        <Trans>Password</Trans>
      </h2>
      {isOpen ? (
        <Change
          onDone={() => {
            setOpen(false);
            void notify(t`The new password is set`);
          }}
          onLeave={() => setOpen(false)}
        />
      ) : (
        <div>
          <button type="button" className="button button-quiet" onClick={() => setOpen(true)}>
            <Trans>Change the password</Trans>
          </button>
        </div>
      )}
    </section>
  );
}

function Change({ onDone, onLeave }: { onDone: () => void; onLeave: () => void }) {
  const { t } = useLingui();
  const { form, submit, fault, errors, isBusy } = useAuthForm({
    schema: async () => (await import("#/features/accounts/lib/auth-schemas")).changePasswordSchema(),
    values: { current_password: "", new_password: "" },
    send: async (given) => {
      await identity.changePassword(given);
      onDone();
    },
  });
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <PasswordField label={t`Present password`} autoComplete="current-password" error={errors.current_password?.message} {...form.register("current_password")} />
      <PasswordField
        label={t`New password`}
        autoComplete="new-password"
        hint={t`At least ${SHORTEST_PASSWORD} characters`}
        error={errors.new_password?.message}
        {...form.register("new_password")}
      />
      <FormFoot fault={fault} isBusy={isBusy} label={<Trans>Save</Trans>}>
        <button type="button" className="text-button" onClick={onLeave}>
          <Trans>Leave it</Trans>
        </button>
      </FormFoot>
    </form>
  );
}
