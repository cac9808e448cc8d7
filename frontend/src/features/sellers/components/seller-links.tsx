/** Where a seller goes from here: what they have listed and sold, what they are asked, what comes back, what is said of them, how it fares, and what the shop owes them. */
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { shopPath } from "#/lib/current-shop";
import { unreadQueryOptions } from "#/lib/unread";

export function SellerLinks({ shop }: { shop: string }) {
  const { t } = useLingui();
  const { data } = useQuery(unreadQueryOptions());
  const unread = data?.to_answer.find((one) => one.shop === shop)?.count ?? 0;
  const links: { to: string; name: ReactNode; said: ReactNode }[] = [
    { to: "listings", name: <Trans>Your listings</Trans>, said: <Trans>Drafts, what is on the shelves, what is paused</Trans> },
    { to: "sales", name: <Trans>Your sales</Trans>, said: <Trans>What has to be sent, and what buyers say</Trans> },
    { to: "questions", name: <Questions unread={unread} />, said: <Trans>What buyers ask about your pieces</Trans> },
    { to: "returns", name: <Trans>Returns</Trans>, said: <Trans>What comes back of what you sold</Trans> },
    { to: "ratings", name: <Trans>Your ratings</Trans>, said: <Trans>What buyers say of you, and your answers</Trans> },
    { to: "statistics", name: <Trans>Statistics</Trans>, said: <Trans>What is seen, wished for and sold</Trans> },
    { to: "balance", name: <Trans>Balance and payouts</Trans>, said: <Trans>What is yours, what is held, and your account</Trans> },
  ];
  return (
    <nav aria-label={t`Selling`}>
      <ul className="sell-links">
        {links.map(({ to, name, said }) => (
          <li key={to}>
            <Link to={shopPath(shop, `sell/${to}`)}>
              <strong>{name}</strong>
              <span>{said}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Questions({ unread }: { unread: number }) {
  return (
    <>
      <Trans>Questions</Trans>
      {unread > 0 && (
        <>
          {" "}
          <Plural value={unread} one="(# new)" other="(# new)" />
        </>
      )}
    </>
  );
}
