/** Counts beside choices: how many pieces each would leave. */
import type { Count } from "@galleria/sdk/types";

/** Count by value; a value that the engine does not list has none. */
export type Counts = ReadonlyMap<string, number>;

export function countsOf(values: readonly Count[] | undefined): Counts | undefined {
  return values && new Map(values.map(({ value, count }) => [value, count]));
}

/** Whether a choice leads nowhere. What is chosen is never empty-handed: it must stay in reach to be taken away. */
export function isEmptyChoice(value: string, counts: Counts | undefined, chosen: readonly string[]): boolean {
  return counts !== undefined && !counts.get(value) && !chosen.includes(value);
}

/** In the order they have, those that lead nowhere last. */
export function sortChoices<T extends { value: string }>(choices: readonly T[], counts: Counts | undefined, chosen: readonly string[]): T[] {
  const isEmpty = (choice: T) => isEmptyChoice(choice.value, counts, chosen);
  return [...choices.filter((choice) => !isEmpty(choice)), ...choices.filter(isEmpty)];
}
