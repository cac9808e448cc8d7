/** The first page appears in its own faces where they arrive in time: a late one would move every line. */
const PATIENCE_MS = 400;

/** Asks for the faces that the page's theme names, and waits a short while for them. */
export async function awaitFonts(): Promise<void> {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(name).trim();
  const display = `${read("--display-style")} ${read("--display-weight")} 1em ${read("--font-display")}`;
  const wanted = [display, `1em ${read("--font-body")}`, `1em ${read("--font-figures")}`];
  const loads = wanted.map((font) => document.fonts.load(font));
  await Promise.race([Promise.allSettled(loads), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}
