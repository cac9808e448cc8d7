/** Any of several values, with swatches where a value has a colour. A long group shows its first values until asked for all. */
import { Trans } from "@lingui/react/macro";
import { useId, useState } from "react";
import { ChoiceCount } from "#/features/catalog/components/choice-count";
import { isEmptyChoice, sortChoices, type Counts } from "#/features/catalog/lib/facet-counts";
import { toggled } from "#/features/catalog/lib/list-state";

const SHORT = 8;

interface FilterChoicesProps {
  choices: readonly { value: string; label: string; color?: string | null; title?: string }[];
  chosen: readonly string[];
  /** How many pieces each value would leave; nothing before that is known. */
  counts?: Counts | undefined;
  onChange: (values: string[]) => void;
}

export function FilterChoices({ choices, chosen, counts, onChange }: FilterChoicesProps) {
  const [isLong, setLong] = useState(false);
  const id = useId();
  const sorted = sortChoices(choices, counts, chosen);
  const shown = isLong || sorted.length <= SHORT + 1 ? sorted : sorted.filter((choice, index) => index < SHORT || chosen.includes(choice.value));
  return (
    <>
      <ul className="filter-choices">
        {shown.map(({ value, label, color, title }, index) => (
          <li key={value}>
            <label className="check" title={title} data-empty={isEmptyChoice(value, counts, chosen)}>
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={() => onChange(toggled(chosen, value))}
                aria-describedby={counts && `${id}-${index}`}
              />
              {color && <span aria-hidden className="swatch" style={{ background: color }} />}
              <span>{label}</span>
              {counts && <ChoiceCount id={`${id}-${index}`} count={counts.get(value) ?? 0} />}
            </label>
          </li>
        ))}
      </ul>
      {shown.length < sorted.length && (
        <button type="button" className="text-button" onClick={() => setLong(true)}>
          <Trans>All {sorted.length}</Trans>
        </button>
      )}
    </>
  );
}
