import { useLayoutEffect, type RefObject } from "react";

/** `/` brings the cursor into a field, from anywhere but another field or a dialog, behind which the field cannot be seen. */
export function useSlashKey(input: RefObject<HTMLInputElement | null>): void {
  // With the first paint: somebody who sees the page may press it at once.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isBehind()) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [input]);
}

function isBehind(): boolean {
  return document.querySelector("[role=dialog]:not([data-state=closed]), dialog[open]") !== null;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));
}
