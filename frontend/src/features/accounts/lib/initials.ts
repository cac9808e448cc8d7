/** The first letters of a name's first and last words. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/[\s-]+/).filter((word) => word !== "");
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => String.fromCodePoint(...[word?.codePointAt(0) ?? []].flat()));
  return letters.join("").toLocaleUpperCase();
}
