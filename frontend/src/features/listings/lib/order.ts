/** An order of things that are moved one at a time. */

/** The same things, with one moved to a place; places beyond the ends are the ends. */
export function moveTo<T>(items: readonly T[], from: number, to: number): T[] {
  const kept = [...items];
  const [moved] = kept.splice(from, 1);
  if (moved === undefined) return kept;
  kept.splice(Math.min(Math.max(to, 0), kept.length), 0, moved);
  return kept;
}
