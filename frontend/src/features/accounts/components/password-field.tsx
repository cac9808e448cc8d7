/** A password, hidden until one wants to see it. */
import { Trans } from "@lingui/react/macro";
import { useState, type ComponentProps } from "react";
import { Field } from "#/ui/form/field";

export function PasswordField(props: ComponentProps<typeof Field>) {
  const [isShown, setShown] = useState(false);
  return (
    <div className="password">
      <Field {...props} type={isShown ? "text" : "password"} autoCapitalize="none" spellCheck="false" />
      <button type="button" className="password-eye text-button" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
        {isShown ? <Trans>Hide</Trans> : <Trans>Show</Trans>}
      </button>
    </div>
  );
}
