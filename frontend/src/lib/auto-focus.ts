/** What takes the focus when it comes upon the page. The attribute `autofocus` is for pages that load: browsers heed it once. */
import { useLayoutEffect } from "react";
import { whenShown } from "#/lib/first-screen";

/** As a `ref`. */
export function takeFocus(element: HTMLElement | null): void {
  if (element) whenShown(() => element.focus());
}

/** For an element that has its `ref` already. */
export function useAutoFocus(id: string, isWanted: boolean | undefined): void {
  useLayoutEffect(() => {
    if (isWanted) whenShown(() => document.getElementById(id)?.focus());
  }, [id, isWanted]);
}
