/** The engine marks what matched with two control characters; it never sends HTML. */

const START = "\u0002";
const END = "\u0003";

interface TextPart {
  text: string;
  isMatch: boolean;
}

/** The text in pieces. A mark that is never closed reaches to the end; one that was never opened is left out. */
export function splitMarked(marked: string): TextPart[] {
  const parts: TextPart[] = [];
  let isMatch = false;
  let text = "";
  const flush = () => {
    if (text !== "") parts.push({ text, isMatch });
    text = "";
  };
  for (const letter of marked) {
    if (letter !== START && letter !== END) {
      text += letter;
      continue;
    }
    flush();
    isMatch = letter === START;
  }
  flush();
  return parts;
}

/** The text without its first characters, as many as `prefix` has, when it begins with them; marks do not count. */
export function withoutPrefix(marked: string, prefix: string): string {
  const plain = marked.replaceAll(START, "").replaceAll(END, "");
  if (prefix === "" || !plain.startsWith(prefix)) return marked;
  let rest = prefix.length;
  const kept = splitMarked(marked).flatMap(({ text, isMatch }) => {
    const dropped = Math.min(rest, text.length);
    rest -= dropped;
    const left = text.slice(dropped);
    return left === "" ? [] : [isMatch ? START + left + END : left];
  });
  return kept.join("");
}
