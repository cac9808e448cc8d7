/** Whether somebody presses on something. What moves or is replaced between press and release loses the click. */
let releases: (() => void)[] | null = null;

addEventListener("pointerdown", () => (releases ??= []), { capture: true, passive: true });
for (const name of ["pointerup", "pointercancel"]) addEventListener(name, release, { capture: true, passive: true });

/** At once, or when a press has been let go and its click is done. */
export function afterPress(act: () => void): void {
  if (releases) releases.push(act);
  else act();
}

function release(): void {
  const acts = releases ?? [];
  releases = null;
  // The click comes in the same task as the release, after it.
  setTimeout(() => {
    for (const act of acts) afterPress(act);
  });
}
