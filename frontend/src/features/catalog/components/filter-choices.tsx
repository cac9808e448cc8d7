/** Any of several values, with swatches where a value has a colour. A long group shows its first values until asked for all. */
import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { toggled } from "#/features/catalog/lib/list-state";

const SHORT = 8;

interface FilterChoicesProps {
  choices: readonly { value: string; label: string; color?: string | null; title?: string }[];
  chosen: readonly string[];
  onChange: (values: string[]) => void;
}

export function FilterChoices({ choices, chosen, onChange }: FilterChoicesProps) {
  const [isLong, setLong] = useState(false);
  const shown = isLong || choices.length <= SHORT + 1 ? choices : choices.filter((choice, index) => index < SHORT || chosen.includes(choice.value));
  return (
    <>
      <ul className="filter-choices">
        {shown.map(({ value, label, color, title }) => (
          <li key={value}>
            <label className="check" title={title}>
              <input type="checkbox" checked={chosen.includes(value)} onChange={() => onChange(toggled(chosen, value))} />
              {color && <span aria-hidden className="swatch" style={{ background: color }} />}
              <span>{label}</span>
            </label>
          </li>
        ))}
      </ul>
      {shown.length < choices.length && (
        <button type="button" className="text-button" onClick={() => setLong(true)}>
          <Trans>All {choices.length}</Trans>
        </button>
      )}
    </>
  );
}
