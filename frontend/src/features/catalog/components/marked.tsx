import { splitMarked } from "#/lib/marked-text";

/** A text with what matched the search marked in it. */
export function Marked({ text }: { text: string }) {
  return splitMarked(text).map((part, index) => (part.isMatch ? <mark key={index}>{part.text}</mark> : part.text));
}
