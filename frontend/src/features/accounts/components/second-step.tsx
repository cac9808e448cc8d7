/** A code from an authenticator app after the password, and codes for the day on which the app is gone. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { Authenticator } from "@galleria/sdk/identity-types";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { identity, identityKeys } from "#/features/accounts/api/identity";
import { CodeForm } from "#/features/accounts/components/code-form";
import { RecoveryCodes } from "#/features/accounts/components/recovery-codes";
import type { Proof } from "#/features/accounts/components/use-proof";
import { notify } from "#/ui/toast";

interface SecondStepProps extends Pick<Proof, "prove"> {
  authenticators: readonly Authenticator[];
}

interface Offered {
  secret: string;
  picture: string;
}

export function SecondStep({ authenticators, prove }: SecondStepProps) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [offered, setOffered] = useState<Offered | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const isActive = authenticators.some(({ type }) => type === "totp");
  const rest = authenticators.find(({ type }) => type === "recovery_codes");
  const reload = () => queries.invalidateQueries({ queryKey: identityKeys.authenticators() });

  const begin = () => prove(async () => {
      const [{ secret, totp_url }, { renderSVG }] = await Promise.all([identity.newTotp(), import("uqr")]);
      setOffered({ secret, picture: renderSVG(totp_url, { border: 1 }) });
    });
  const activate = async (code: string) => {
    if (!(await prove(() => identity.activateTotp(code)))) return;
    setOffered(null);
    await reload();
    await prove(async () => setCodes(await identity.recoveryCodes()));
  };
  const deactivate = async () => {
    if (!(await prove(() => identity.deactivateTotp()))) return;
    setCodes(null);
    await reload();
    await notify(t`The second step is off`);
  };
  const renew = () => prove(async () => setCodes(await identity.newRecoveryCodes())).then(reload);

  return (
    <section className="security" aria-labelledby="security-second">
      <h2 id="security-second" className="security-title display">
        <Trans>Second step</Trans>
      </h2>
      <p className="security-text">
        {isActive ? (
          <Trans>After your password we ask for the code of your authenticator app.</Trans>
        ) : (
          <Trans>With an authenticator app on your telephone, your password alone opens nothing.</Trans>
        )}
      </p>
      {offered && (
        <>
          {/* Drawn here from the address of the secret: the picture holds nothing else. */}
          <div className="qr" role="img" aria-label={t`Picture to scan with the app`} dangerouslySetInnerHTML={{ __html: offered.picture }} />
          <p className="security-text">
            <Trans>
              Scan it, or write this into the app: <span className="secret">{offered.secret}</span>
            </Trans>
          </p>
          <CodeForm label={t`Code that the app shows`} action={<Trans>Switch it on</Trans>} send={activate}>
            <button type="button" className="text-button" onClick={() => setOffered(null)}>
              <Trans>Leave it</Trans>
            </button>
          </CodeForm>
        </>
      )}
      {codes && <RecoveryCodes codes={codes} onDone={() => setCodes(null)} />}
      {!offered && (
        <div className="form-foot">
          {isActive ? (
            <>
              <button type="button" className="button button-quiet" onClick={() => void deactivate()}>
                <Trans>Switch it off</Trans>
              </button>
              <button type="button" className="text-button" onClick={() => void renew()}>
                {rest ? <Trans>New recovery codes ({rest.unused_code_count ?? 0} left)</Trans> : <Trans>New recovery codes</Trans>}
              </button>
            </>
          ) : (
            <button type="button" className="button button-quiet" onClick={() => void begin()}>
              <Trans>Set it up</Trans>
            </button>
          )}
        </div>
      )}
    </section>
  );
}
