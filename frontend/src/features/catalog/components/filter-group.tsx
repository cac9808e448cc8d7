/** One foldable group of filters. */
import type { ReactNode } from "react";
import { useId } from "react";

interface FilterGroupProps {
  name: string;
  help?: string;
  /** How many filters of the group are applied. */
  applied: number;
  open: boolean;
  children: ReactNode;
}

export function FilterGroup({ name, help, applied, open, children }: FilterGroupProps) {
  const helpId = useId();
  return (
    <details className="filter-group" open={open || applied > 0}>
      <summary>
        <span>{name}</span>
        {applied > 0 && <span className="filter-count">{applied}</span>}
      </summary>
      <div role="group" aria-label={name} aria-describedby={help ? helpId : undefined}>
        {children}
        {help && (
          <p id={helpId} className="filter-help">
            {help}
          </p>
        )}
      </div>
    </details>
  );
}
