/** What takes the focus when it comes upon the page. The attribute `autofocus` is for pages that load: browsers heed it once. */
import { useLayoutEffect } from "react";

/** As a `ref`. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}

/** For an element that has its `ref` already. */
export function useAutoFocus(id: string, isWanted: boolean | undefined): void {
  useLayoutEffect(() => {
    if (isWanted) takeFocus(document.getElementById(id));
  }, [id, isWanted]);
}
