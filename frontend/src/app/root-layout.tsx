/** Around every page: scroll memory, the progress line, the announcer. */
import { Suspense } from "react";
import { Outlet, ScrollRestoration, useNavigation } from "react-router";
import { useIsShown } from "#/lib/first-screen";
import { OfflineNote } from "#/ui/offline-note";

export function RootLayout() {
  const { state } = useNavigation();
  const isShown = useIsShown();
  return (
    <>
      <div className="progress" data-busy={state !== "idle"} aria-hidden />
      <p id="announcer" className="sr-only" aria-live="polite" />
      <Suspense fallback={<div className="min-h-dvh" />}>
        <Outlet />
      </Suspense>
      <OfflineNote />
      {isShown && <ScrollRestoration />}
    </>
  );
}
