import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { ActionButton } from "#/ui/action-button";
import { Notice } from "#/ui/form/notice";

interface FormFootProps {
  fault?: string | null;
  isBusy: boolean;
  label: ReactNode;
  /** Closes the form as if it had not been opened. */
  onLeave?: () => void;
  children?: ReactNode;
}

/** What went wrong, the button, and what else one can do. */
export function FormFoot({ fault, isBusy, label, onLeave, children }: FormFootProps) {
  return (
    <>
      {fault && <Notice kind="warning">{fault}</Notice>}
      <div className="form-foot">
        <ActionButton type="submit" isBusy={isBusy}>
          {label}
        </ActionButton>
        {onLeave && (
          <button type="button" className="text-button" onClick={onLeave}>
            <Trans>Leave it</Trans>
          </button>
        )}
        {children}
      </div>
    </>
  );
}
