import type { ReactNode } from "react";
import { ActionButton } from "#/ui/action-button";
import { Notice } from "#/ui/form/notice";

interface FormFootProps {
  fault: string | null;
  isBusy: boolean;
  label: ReactNode;
  children?: ReactNode;
}

/** What went wrong, the button, and what else one can do. */
export function FormFoot({ fault, isBusy, label, children }: FormFootProps) {
  return (
    <>
      {fault && <Notice kind="warning">{fault}</Notice>}
      <div className="form-foot">
        <ActionButton type="submit" isBusy={isBusy}>
          {label}
        </ActionButton>
        {children}
      </div>
    </>
  );
}
