/** One attribute of a category, in the shape that suits its type. */
import { useLingui } from "@lingui/react/macro";
import type { Attribute, ListingFields } from "@galleria/sdk/types";
import { useState } from "react";
import { Field, SelectField } from "#/ui/form/field";

type Value = NonNullable<ListingFields["attributes"]>[string];

interface AttributeFieldProps {
  attribute: Attribute;
  value: Value | undefined;
  error: string | undefined;
  onChange: (value: Value) => void;
}

export function AttributeField({ attribute, value, error, onChange }: AttributeFieldProps) {
  const { t } = useLingui();
  const { key, name, unit, help, required, choices, multiple, type } = attribute;
  const common = { id: `attribute-${key}`, label: unit ? `${name} (${unit})` : name, error, hint: help || undefined, aside: required ? undefined : t`optional` };
  if (type === "choice" && multiple) return <Several {...{ attribute, value, error, onChange }} />;
  if (type === "choice" || type === "boolean") {
    const options = type === "boolean" ? [{ value: "true", label: t`Yes` }, { value: "false", label: t`No` }] : choices;
    return (
      <SelectField
        {...common}
        className="field-half"
        value={value === undefined || value === null ? "" : String(value)}
        onChange={({ currentTarget: { value: chosen } }) => onChange(chosen === "" ? null : type === "boolean" ? chosen === "true" : chosen)}
      >
        <option value="">{t`Choose`}</option>
        {options.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </SelectField>
    );
  }
  if (type === "number") return <NumberField {...common} value={value} onChange={onChange} />;
  return (
    <Field
      {...common}
      className="field-half"
      type={type === "date" ? "date" : "text"}
      maxLength={400}
      value={typeof value === "string" ? value : ""}
      onChange={({ currentTarget: { value: typed } }) => onChange(typed === "" ? null : typed)}
    />
  );
}

interface NumberFieldProps {
  id: string;
  label: string;
  error: string | undefined;
  hint: string | undefined;
  aside: string | undefined;
  value: Value | undefined;
  onChange: (value: Value) => void;
}

/** Keeps what is typed as it is typed: "40." is on its way to a number. */
function NumberField({ value, onChange, ...field }: NumberFieldProps) {
  const [text, setText] = useState(value === undefined || value === null ? "" : String(value));
  return (
    <Field
      {...field}
      className="field-half"
      inputMode="decimal"
      autoComplete="off"
      value={text}
      onChange={({ currentTarget: { value: typed } }) => {
        setText(typed);
        const number = Number(typed.replace(",", "."));
        onChange(typed.trim() === "" ? null : Number.isFinite(number) ? number : typed);
      }}
    />
  );
}

function Several({ attribute: { key, name, choices }, value, error, onChange }: AttributeFieldProps) {
  const chosen = Array.isArray(value) ? value : [];
  return (
    <fieldset className="field listing-several" aria-describedby={error ? `attribute-${key}-error` : undefined}>
      <legend className="field-label">{name}</legend>
      <div className="listing-ticks">
        {choices.map((choice) => (
          <label key={choice.value} className="tick">
            <input
              type="checkbox"
              checked={chosen.includes(choice.value)}
              onChange={({ currentTarget: { checked } }) => onChange(checked ? [...chosen, choice.value] : chosen.filter((one) => one !== choice.value))}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`attribute-${key}-error`} className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
