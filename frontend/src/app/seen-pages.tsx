/** What can be read while the line is down: the pages of this shop that were read before, newest first. */
import { Trans } from "@lingui/react/macro";
import { Link } from "react-router";
import { formatDate } from "#/lib/format";
import { listSeenPages } from "#/lib/line";

const SHOWN_MOST = 24;

export function SeenPages({ base }: { base: string }) {
  const pages = listSeenPages().filter(({ path }) => path === base || path.startsWith(`${base}/`) || path.startsWith(`${base}?`));
  if (pages.length === 0) return null;
  return (
    <section className="page seen-pages" aria-labelledby="seen-pages">
      <h2 id="seen-pages" className="display">
        <Trans>What you can read now</Trans>
      </h2>
      <ul>
        {pages.slice(0, SHOWN_MOST).map(({ path, title, at }) => (
          <li key={path}>
            <Link to={path}>{title}</Link>
            <time dateTime={at}>{formatDate(at, { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" })}</time>
          </li>
        ))}
      </ul>
    </section>
  );
}
