import { Trans } from "@lingui/react/macro";
import { useLocation } from "react-router";
import { formatDate } from "#/lib/format";
import { listSeenPages } from "#/lib/line";
import { useLine } from "#/lib/use-line";

/** Says that the line is down or the shop silent, and how old what one reads is. */
export function OfflineNote() {
  const line = useLine();
  const { pathname, search } = useLocation();
  const page = line === "up" ? undefined : listSeenPages().find(({ path }) => path === pathname + search);
  return (
    <div role="status" className={line === "up" ? "sr-only" : "offline-note"}>
      {line === "down" && <Trans>You are offline.</Trans>}
      {line === "silent" && <Trans>The shop does not answer at the moment.</Trans>}{" "}
      {line !== "up" &&
        (page ? (
          <Trans>
            This page is as it was on {formatDate(page.at, { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" })}; prices and stock may have
            changed.
          </Trans>
        ) : (
          <Trans>What you have already seen stays here.</Trans>
        ))}
    </div>
  );
}
