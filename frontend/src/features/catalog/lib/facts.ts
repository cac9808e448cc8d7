import type { Card } from "@galleria/sdk/types";

/** A fact without its label. A bare small number says nothing alone ("3"), so it takes its name along ("Sweetness 3"); a year speaks for itself. */
export function factText({ name, value }: Card["facts"][number]): string {
  return /^\d{1,3}(\.\d+)?$/.test(value) ? `${name} ${value}` : value;
}
