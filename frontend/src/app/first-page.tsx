/** The first page of the app, in the place of what the server wrote: see lib/unfold. */
import { useLayoutEffect, type ReactNode } from "react";
import { unfold, type Parts } from "#/lib/unfold";

interface FirstPageProps {
  host: HTMLElement;
  parts: Parts | null;
  children: ReactNode;
}

export function FirstPage({ host, parts, children }: FirstPageProps) {
  useLayoutEffect(() => {
    if (parts) unfold(host, parts);
  }, [host, parts]);
  return children;
}
