/** From and to. Applied when the field is left or Enter is pressed, never while a number is half typed. */
import { useLingui } from "@lingui/react/macro";
import { useEffect, useRef, type InputEvent, type KeyboardEvent } from "react";
import type { Range } from "#/features/catalog/lib/list-state";

export interface FilterRangeProps {
  name: string;
  unit?: string | null;
  /** Digits behind the point that make sense. */
  decimals: number;
  range: Range;
  onChange: (range: Range) => void;
}

export function FilterRange({ name, unit, decimals, range, onChange }: FilterRangeProps) {
  const { t } = useLingui();
  const from = useRef<HTMLInputElement>(null);
  const to = useRef<HTMLInputElement>(null);
  /** The field with a number that is not applied yet: nothing is written over it. */
  const typed = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (from.current !== typed.current) write(from.current, range.from);
    if (to.current !== typed.current) write(to.current, range.to);
  }, [range.from, range.to]);
  const apply = () => {
    typed.current = null;
    let next: Range = { from: read(from.current), to: read(to.current) };
    // Two numbers in the wrong order mean what they mean in the right one.
    if (next.from !== undefined && next.to !== undefined && next.from > next.to) next = { from: next.to, to: next.from };
    if (next.from !== range.from || next.to !== range.to) onChange(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") apply();
  };
  const onInput = (event: InputEvent<HTMLInputElement>) => void (typed.current = event.currentTarget);
  const common = { type: "number", inputMode: "decimal", min: 0, step: 10 ** -decimals, onInput, onBlur: apply, onKeyDown } as const;
  return (
    <div className="filter-range">
      <input {...common} ref={from} placeholder={t`from`} aria-label={t`${name}, from`} />
      <span aria-hidden>–</span>
      <input {...common} ref={to} placeholder={t`to`} aria-label={t`${name}, to`} />
      {unit && <span className="filter-unit">{unit}</span>}
    </div>
  );
}

function write(input: HTMLInputElement | null, value: number | undefined): void {
  if (input) input.value = value === undefined ? "" : String(value);
}

function read(input: HTMLInputElement | null): number | undefined {
  return input && input.value !== "" && Number.isFinite(input.valueAsNumber) ? Math.max(0, input.valueAsNumber) : undefined;
}
