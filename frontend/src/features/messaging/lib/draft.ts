/** What is being written and was not sent: kept on this device, so that a reload or the way to the sign-in loses nothing. */
import { useState } from "react";
import { readStored, writeStored } from "#/lib/storage";

const isText = (value: unknown): value is string => typeof value === "string";

function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Where nothing can be kept there is nothing to forget.
  }
}

/** The words under this name, and how to change them. Empty ones are forgotten. */
export function useDraft(name: string): [string, (words: string) => void] {
  const key = `galleria.message.${name}`;
  const [words, setWords] = useState(() => readStored(key, isText) ?? "");
  return [
    words,
    (next) => {
      setWords(next);
      if (next === "") forget(key);
      else writeStored(key, next);
    },
  ];
}
