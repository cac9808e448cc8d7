/** The form's steps, and which of them a refused field belongs to. */
import { GalleriaError } from "@galleria/sdk/errors";
import type { ListingFields } from "@galleria/sdk/types";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

export const STEPS = ["pictures", "piece", "details", "price", "look"] as const;
export type Step = (typeof STEPS)[number];

export const STEP_NAMES: Readonly<Record<Step, MessageDescriptor>> = {
  pictures: msg`Pictures`,
  piece: msg`The piece`,
  details: msg`Details`,
  price: msg`Price`,
  look: msg`Look it over`,
};

const STEP_OF: Readonly<Record<string, Step>> = { pictures: "pictures", price_minor: "price", quantity: "price", condition: "details", description: "details" };

export function stepOf(field: string): Step {
  return field.startsWith("attributes.") ? "details" : (STEP_OF[field] ?? "piece");
}

export function readStep(word: string | null): Step {
  return STEPS.find((one) => one === word) ?? "pictures";
}

const WORDS: Readonly<Record<string, MessageDescriptor>> = {
  missing: msg`This is still missing`,
  attribute_missing: msg`This is still missing`,
  condition_missing: msg`Choose the condition`,
  condition_unknown: msg`Choose the condition`,
  too_small: msg`This must be more than nothing`,
  unknown_category: msg`Choose a category`,
  unknown_attribute: msg`This does not belong to the category`,
};

/** What publishing refused, by the form's own names. */
export function formFaults(error: unknown): Map<string, MessageDescriptor> {
  if (!(error instanceof GalleriaError) || error.status !== 422) return new Map();
  return new Map((error.problem.errors ?? []).map(({ field, code }) => [field, WORDS[code] ?? msg`This does not fit`]));
}

/** The first step, in their order, that something is wrong in. */
export function firstStepOf(faults: ReadonlyMap<string, unknown>): Step | undefined {
  const wrong = new Set([...faults.keys()].map(stepOf));
  return STEPS.find((step) => wrong.has(step));
}

/** What is still wrong after somebody has filled in these fields: what was touched is held against nobody until the next try. */
export function mend<T>(faults: ReadonlyMap<string, T>, values: Partial<ListingFields>): ReadonlyMap<string, T> {
  const isTouched = (field: string) => field in values || (field.startsWith("attributes.") && (values.attributes?.[field.slice("attributes.".length)] ?? null) !== null);
  return new Map([...faults].filter(([field]) => !isTouched(field)));
}
