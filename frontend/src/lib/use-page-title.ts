/** The title of the tab, and the name that a screen reader announces after a navigation. */
import { useEffect } from "react";
import { whenShown } from "#/lib/first-screen";

export function usePageTitle(...parts: readonly (string | undefined)[]): void {
  const title = parts.filter(Boolean).join(" · ");
  useEffect(() => {
    document.title = title;
    whenShown(() => {
      const announcer = document.getElementById("announcer");
      if (announcer) announcer.textContent = title;
    });
  }, [title]);
}
