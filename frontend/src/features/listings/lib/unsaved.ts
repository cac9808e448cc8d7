/** What was typed and may not have reached the engine: kept on this device until it has, so that a reload loses nothing. */
import type { ListingFields } from "@galleria/sdk/types";
import { readStored, writeStored } from "#/lib/storage";

interface Unsaved {
  version: number;
  fields: ListingFields;
}

const keyOf = (ref: string) => `galleria.unsaved-listing.${ref}`;

function isUnsaved(value: unknown): value is Unsaved {
  return typeof value === "object" && value !== null && "version" in value && "fields" in value && typeof value.fields === "object";
}

export function keepUnsaved(ref: string, unsaved: Unsaved): void {
  writeStored(keyOf(ref), unsaved);
}

export function forgetUnsaved(ref: string): void {
  try {
    localStorage.removeItem(keyOf(ref));
  } catch {
    // Where nothing can be kept there is nothing to forget.
  }
}

/** What this device still has for the version that the engine is at. What was typed on an older one has been overtaken. */
export function findUnsaved(ref: string, version: number): ListingFields | null {
  const found = readStored(keyOf(ref), isUnsaved);
  if (found && found.version !== version) forgetUnsaved(ref);
  return found?.version === version ? found.fields : null;
}
