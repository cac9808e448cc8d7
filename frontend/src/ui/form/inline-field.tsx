/** One thing about somebody: read as it stands, changed in its place. */
import { Trans } from "@lingui/react/macro";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { Field, TextField } from "#/ui/form/field";
import { FormFoot } from "#/ui/form/form-foot";

interface InlineFieldProps {
  label: string;
  value: string;
  /** Why a value does not fit; nothing when it does. */
  check: (value: string) => string | undefined;
  /** Keeps it; answers with what is wrong about it, or nothing. */
  save: (value: string) => Promise<string | undefined>;
  isLong?: boolean;
  autoComplete?: string;
  hint?: ReactNode;
}

export function InlineField({ label, value, check, save, isLong = false, autoComplete, hint }: InlineFieldProps) {
  const [text, setText] = useState<string | null>(null);
  const [fault, setFault] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const isOpen = text !== null;
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  const close = () => {
    setText(null);
    setFault(undefined);
  };
  const keep = async () => {
    if (text === null || isBusy) return;
    const clean = text.trim();
    const wrong = check(clean);
    setFault(wrong);
    if (wrong) return;
    if (clean === value) {
      close();
      return;
    }
    setBusy(true);
    const refused = await save(clean);
    setBusy(false);
    setFault(refused);
    if (!refused) close();
  };

  if (text === null) {
    return (
      <div className="fact">
        <div>
          <p className="field-label">{label}</p>
          <p className="fact-value">{value || <span className="fact-nothing">—</span>}</p>
        </div>
        <button ref={opener} type="button" className="text-button" onClick={() => setText(value)}>
          <Trans>Change</Trans>
          <span className="sr-only">: {label}</span>
        </button>
      </div>
    );
  }
  const field = {
    label,
    hint,
    error: fault,
    value: text,
    autoComplete,
    // It stands where the button was that asked for it.
    autoFocus: true,
    onChange: (event: { target: { value: string } }) => setText(event.target.value),
    onKeyDown: (event: { key: string }) => event.key === "Escape" && close(),
  };
  return (
    <form
      className="fact-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      {isLong ? <TextField {...field} rows={4} /> : <Field {...field} />}
      <FormFoot isBusy={isBusy} label={<Trans>Save</Trans>} onLeave={close} />
    </form>
  );
}
