/** A scale of round numbers for a chart. Pure. */

const STEPS = [1, 2, 2.5, 5, 10];
const LINES = 4;

/** Marks from nothing up to the first round number that holds everything; an empty chart has a scale as well. `least` is the finest step. */
export function findMarks(values: readonly number[], least = 1): number[] {
  const most = Math.max(least, ...values);
  const rough = Math.max(most / LINES, least);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = STEPS.map((one) => one * power).find((one) => one >= rough && (least < 1 || Number.isInteger(one))) ?? 10 * power;
  const count = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: count + 1 }, (_, place) => place * step);
}

/** How a number stands to the one before it, in whole percent; null where there was nothing to compare with. */
export function findChange(now: number, before: number): number | null {
  return before === 0 ? null : Math.round(((now - before) / Math.abs(before)) * 100);
}

/** Which columns get a name below: few enough to be read, the last among them. */
export function listLabelled(count: number, most: number): number[] {
  const every = Math.max(1, Math.ceil(count / most));
  return Array.from({ length: count }, (_, place) => place).filter((place) => (count - 1 - place) % every === 0);
}
