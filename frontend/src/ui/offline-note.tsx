import { Trans } from "@lingui/react/macro";
import { useLocation } from "react-router";
import { formatDate } from "#/lib/format";
import { listSeenPages } from "#/lib/line";
import { useOnline } from "#/lib/use-online";

/** Says that the line is down, and how old what one reads is. */
export function OfflineNote() {
  const online = useOnline();
  const { pathname, search } = useLocation();
  const page = online ? undefined : listSeenPages().find(({ path }) => path === pathname + search);
  return (
    <div role="status" className={online ? "sr-only" : "offline-note"}>
      {!online &&
        (page ? (
          <Trans>
            You are offline. This page is as it was on {formatDate(page.at, { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" })};
            prices and stock may have changed.
          </Trans>
        ) : (
          <Trans>You are offline. What you have already seen stays here.</Trans>
        ))}
    </div>
  );
}
