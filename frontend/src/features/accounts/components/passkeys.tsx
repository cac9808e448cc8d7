/** Passkeys: a finger or a face instead of the password. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { Authenticator } from "@galleria/sdk/identity-types";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { identity, identityKeys } from "#/features/accounts/api/identity";
import { canUsePasskeys, createPasskey, isDeclined } from "#/features/accounts/lib/passkeys";
import type { Proof } from "#/features/accounts/components/use-proof";
import { formatDate } from "#/lib/format";
import { ActionButton } from "#/ui/action-button";
import { notify } from "#/ui/toast";

interface PasskeysProps extends Pick<Proof, "prove"> {
  authenticators: readonly Authenticator[];
}

export function Passkeys({ authenticators, prove }: PasskeysProps) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const keys = authenticators.filter(({ type }) => type === "webauthn");
  const reload = () => queries.invalidateQueries({ queryKey: identityKeys.authenticators() });
  const add = async () => {
    setBusy(true);
    const isAdded = await prove(async () => {
      try {
        const credential = await createPasskey(await identity.newPasskeyOptions());
        await identity.addPasskey(t`Passkey of ${formatDate(new Date().toISOString())}`, credential);
      } catch (error) {
        if (!isDeclined(error)) throw error;
      }
    });
    setBusy(false);
    if (isAdded) await reload();
  };
  const remove = async (id: number) => {
    if (!(await prove(() => identity.removePasskeys([id])))) return;
    await reload();
    await notify(t`The passkey no longer opens your account`);
  };
  return (
    <section className="security" aria-labelledby="security-passkeys">
      <h2 id="security-passkeys" className="security-title display">
        <Trans>Passkeys</Trans>
      </h2>
      <p className="security-text">
        <Trans>A finger, a face or a key in place of the password. Nobody can guess it or ask you for it.</Trans>
      </p>
      {keys.length > 0 && (
        <ul className="security-rows">
          {keys.map(({ id, name, created_at }) => (
            <li key={id}>
              <div>
                <p>{name}</p>
                <p>
                  <Trans>since {formatDate(new Date(created_at * 1000).toISOString())}</Trans>
                </p>
              </div>
              <button type="button" className="text-button" onClick={() => id !== undefined && void remove(id)}>
                <Trans>Remove</Trans>
                <span className="sr-only">: {name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {canUsePasskeys() ? (
        <div>
          <ActionButton className="button-quiet" isBusy={isBusy} onClick={() => void add()}>
            <Trans>Add a passkey</Trans>
          </ActionButton>
        </div>
      ) : (
        <p className="field-hint">
          <Trans>This browser has none.</Trans>
        </p>
      )}
    </section>
  );
}
