/** Whether it is really the person who wants to be erased. Fetched when it is asked. */
import { Trans, useLingui } from "@lingui/react/macro";
import { GalleriaError } from "@galleria/sdk/errors";
import type { Erasure } from "@galleria/sdk/types";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { personalData } from "#/features/accounts/api/personal-data";
import { PasswordField } from "#/features/accounts/components/password-field";
import { describeAccountError } from "#/features/accounts/lib/account-errors";
import { ActionButton } from "#/ui/action-button";
import { Dialog } from "#/ui/form/dialog";
import { Notice } from "#/ui/form/notice";

const ABOUT_THE_PASSWORD = new Set(["password_wrong", "proof_needed"]);

export function ErasureDialog({ onClose, onAsked }: { onClose: () => void; onAsked: (erasure: Erasure) => void }) {
  const { t, i18n } = useLingui();
  const [password, setPassword] = useState("");
  const asking = useMutation({ mutationFn: () => personalData.askErasure(password === "" ? {} : { password }), onSuccess: onAsked });
  const words = asking.error ? i18n._(describeAccountError(asking.error)) : undefined;
  const isAtField = asking.error instanceof GalleriaError && ABOUT_THE_PASSWORD.has(asking.error.code);
  return (
    <Dialog title={t`Erase my account`} onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!asking.isPending) asking.mutate();
        }}
      >
        <p>
          <Trans>Everything that is yours goes, in every shop of the house. For 24 hours you can take it back here; then it is final.</Trans>
        </p>
        <PasswordField
          label={t`Password`}
          autoComplete="current-password"
          hint={t`Without a password, or if you have signed in within the last five minutes, leave it empty.`}
          error={isAtField ? words : undefined}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        {words && !isAtField && <Notice kind="warning">{words}</Notice>}
        <div className="dialog-actions">
          <ActionButton type="submit" isBusy={asking.isPending}>
            <Trans>Erase everything in 24 hours</Trans>
          </ActionButton>
          <button type="button" className="button button-quiet" onClick={onClose}>
            <Trans>I stay</Trans>
          </button>
        </div>
      </form>
    </Dialog>
  );
}
