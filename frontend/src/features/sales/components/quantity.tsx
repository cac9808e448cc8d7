/** How many: less, the number, more. */
import { useLingui } from "@lingui/react/macro";
import { Minus, Plus } from "lucide-react";

interface QuantityProps {
  /** What it is a number of. */
  label: string;
  value: number;
  most: number;
  onChange: (value: number) => void;
}

export function Quantity({ label, value, most, onChange }: QuantityProps) {
  const { t } = useLingui();
  return (
    <div className="quantity" role="group" aria-label={t`Quantity: ${label}`}>
      <button type="button" aria-label={t`One less`} aria-disabled={value <= 1 || undefined} onClick={() => value > 1 && onChange(value - 1)}>
        <Minus aria-hidden strokeWidth={1.5} />
      </button>
      <output aria-live="polite">{value}</output>
      <button type="button" aria-label={t`One more`} aria-disabled={value >= most || undefined} onClick={() => value < most && onChange(value + 1)}>
        <Plus aria-hidden strokeWidth={1.5} />
      </button>
    </div>
  );
}
