/** A field of a form: its name above it, help and what is wrong below, tied together for those who hear the page. */
import { useId, type ComponentProps, type ReactNode } from "react";
import { useAutoFocus } from "#/lib/auto-focus";
import { cx } from "#/lib/cx";

interface Described {
  label: string;
  error?: string | undefined;
  hint?: ReactNode;
  /** Said beside the name of a field that may stay empty. */
  aside?: string | undefined;
  className?: string | undefined;
}

export function Field({ label, error, hint, aside, className, autoFocus, ...input }: Described & ComponentProps<"input">) {
  const ids = useFieldIds(input.id, autoFocus);
  return (
    <Frame ids={ids} label={label} error={error} hint={hint} aside={aside} className={className}>
      <input {...input} id={ids.field} aria-invalid={error ? true : undefined} aria-describedby={describe(ids, error, hint)} />
    </Frame>
  );
}

export function TextField({ label, error, hint, aside, className, autoFocus, ...area }: Described & ComponentProps<"textarea">) {
  const ids = useFieldIds(area.id, autoFocus);
  return (
    <Frame ids={ids} label={label} error={error} hint={hint} aside={aside} className={className}>
      <textarea {...area} id={ids.field} aria-invalid={error ? true : undefined} aria-describedby={describe(ids, error, hint)} />
    </Frame>
  );
}

export function SelectField({ label, error, hint, aside, className, children, autoFocus, ...select }: Described & ComponentProps<"select">) {
  const ids = useFieldIds(select.id, autoFocus);
  return (
    <Frame ids={ids} label={label} error={error} hint={hint} aside={aside} className={cx("field-select", className)}>
      <select {...select} id={ids.field} aria-invalid={error ? true : undefined} aria-describedby={describe(ids, error, hint)}>
        {children}
      </select>
    </Frame>
  );
}

interface Ids {
  field: string;
  error: string;
  hint: string;
}

function useFieldIds(given: string | undefined, autoFocus: boolean | undefined): Ids {
  const made = useId();
  const field = given ?? made;
  useAutoFocus(field, autoFocus);
  return { field, error: `${field}-error`, hint: `${field}-hint` };
}

function describe(ids: Ids, error: string | undefined, hint: ReactNode): string | undefined {
  return [error && ids.error, hint && ids.hint].filter(Boolean).join(" ") || undefined;
}

function Frame({ ids, label, error, hint, aside, className, children }: Described & { ids: Ids; children: ReactNode }) {
  return (
    <div className={cx("field", className)}>
      <label className="field-label" htmlFor={ids.field}>
        {label}
        {aside && <span className="field-aside">{aside}</span>}
      </label>
      {children}
      {error && (
        <p id={ids.error} className="field-error">
          {error}
        </p>
      )}
      {hint && (
        <p id={ids.hint} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
