/** What a visitor searched for last, per shop, on this device only. */
import { readStored, writeStored } from "#/lib/storage";

const LONGEST = 8;

const key = (shop: string) => `galleria:searches:${shop}`;

export function listSearches(shop: string): string[] {
  return readStored(key(shop), isWords) ?? [];
}

/** The newest first; the same words in another case are the same search. */
export function recordSearch(shop: string, words: string): void {
  const clean = words.trim().replace(/\s+/g, " ");
  if (clean !== "") writeStored(key(shop), [clean, ...others(shop, clean)].slice(0, LONGEST));
}

export function forgetSearch(shop: string, words: string): void {
  writeStored(key(shop), others(shop, words));
}

export function forgetSearches(shop: string): void {
  writeStored(key(shop), []);
}

function others(shop: string, words: string): string[] {
  return listSearches(shop).filter((one) => one.toLowerCase() !== words.toLowerCase());
}

function isWords(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}
