import { Trans } from "@lingui/react/macro";
import { useOnline } from "#/lib/use-online";

export function OfflineNote() {
  const online = useOnline();
  return (
    <div role="status" className={online ? "sr-only" : "offline-note"}>
      {!online && <Trans>You are offline. What you have already seen stays here.</Trans>}
    </div>
  );
}
