/** One to five stars: a group of radio buttons, for the finger, the mouse and the arrow keys. */
import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { MEANINGS } from "#/features/sales/market/ratings/rating-words";
import { Star } from "#/ui/stars";

interface StarFieldProps {
  name: string;
  legend: ReactNode;
  value: number;
  error?: string | undefined;
  onChange: (stars: number) => void;
}

export function StarField({ name, legend, value, error, onChange }: StarFieldProps) {
  const { t, i18n } = useLingui();
  const meaning = MEANINGS[value - 1];
  return (
    <fieldset className="star-field" aria-describedby={error ? `${name}-error` : undefined}>
      <legend className="star-legend">{legend}</legend>
      <div className="star-row">
        {MEANINGS.map((words, place) => (
          <label key={words.id} className="star-choice" data-on={place < value || undefined}>
            <input type="radio" name={name} value={place + 1} checked={value === place + 1} aria-label={t`${place + 1} of 5: ${i18n._(words)}`} onChange={() => onChange(place + 1)} />
            <Star />
          </label>
        ))}
        <span className="star-meaning" aria-hidden>
          {meaning && i18n._(meaning)}
        </span>
      </div>
      {error && (
        <p id={`${name}-error`} className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
