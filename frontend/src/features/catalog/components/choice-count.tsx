import { formatNumber } from "#/lib/format";

/**
 * How many pieces a choice would leave. Hidden from the name of the choice, which must not change with every other
 * filter; a field that is described by `id` has it read all the same.
 */
export function ChoiceCount({ count, id }: { count: number; id?: string }) {
  return (
    <span id={id} aria-hidden className="choice-count">
      {formatNumber(count)}
    </span>
  );
}
