/** Languages to choose among, each by its own name. */
const OFFERED = ["cs", "da", "de", "el", "en", "es", "fi", "fr", "hu", "it", "ja", "ko", "nb", "nl", "pl", "pt", "ro", "sv", "tr", "uk", "zh"];

/** With the one that was chosen elsewhere, such as by a program. */
export function listLanguages(chosen: string): { tag: string; name: string }[] {
  const tags = chosen === "" || OFFERED.includes(chosen) ? OFFERED : [...OFFERED, chosen];
  return tags.map((tag) => ({ tag, name: ownName(tag) })).sort((a, b) => a.name.localeCompare(b.name));
}

function ownName(tag: string): string {
  try {
    const name = new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
  } catch {
    return tag;
  }
}
