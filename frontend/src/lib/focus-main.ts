/** Lets the keyboard go on with the page itself, without moving what is on screen. */
export function focusMain(): void {
  document.getElementById("main")?.focus({ preventScroll: true });
}
