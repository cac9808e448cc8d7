/** Where a seller goes from here: what they have listed and sold, what they are asked, what comes back, how it fares, and what the shop owes them. */
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { shopPath } from "#/lib/current-shop";
import { unreadQueryOptions } from "#/lib/unread";

export function SellerLinks({ shop }: { shop: string }) {
  const { t } = useLingui();
  const { data } = useQuery(unreadQueryOptions());
  const unread = data?.to_answer.find((one) => one.shop === shop)?.count ?? 0;
  return (
    <nav aria-label={t`Selling`}>
      <ul className="sell-links">
        <li>
          <Link to={shopPath(shop, "sell/listings")}>
            <strong>
              <Trans>Your listings</Trans>
            </strong>
            <span>
              <Trans>Drafts, what is on the shelves, what is paused</Trans>
            </span>
          </Link>
        </li>
        <li>
          <Link to={shopPath(shop, "sell/sales")}>
            <strong>
              <Trans>Your sales</Trans>
            </strong>
            <span>
              <Trans>What has to be sent, and what buyers say</Trans>
            </span>
          </Link>
        </li>
        <li>
          <Link to={shopPath(shop, "sell/questions")}>
            <strong>
              <Trans>Questions</Trans>
              {unread > 0 && (
                <>
                  {" "}
                  <Plural value={unread} one="(# new)" other="(# new)" />
                </>
              )}
            </strong>
            <span>
              <Trans>What buyers ask about your pieces</Trans>
            </span>
          </Link>
        </li>
        <li>
          <Link to={shopPath(shop, "sell/returns")}>
            <strong>
              <Trans>Returns</Trans>
            </strong>
            <span>
              <Trans>What comes back of what you sold</Trans>
            </span>
          </Link>
        </li>
        <li>
          <Link to={shopPath(shop, "sell/statistics")}>
            <strong>
              <Trans>Statistics</Trans>
            </strong>
            <span>
              <Trans>What is seen, wished for and sold</Trans>
            </span>
          </Link>
        </li>
        <li>
          <Link to={shopPath(shop, "sell/balance")}>
            <strong>
              <Trans>Balance and payouts</Trans>
            </strong>
            <span>
              <Trans>What is yours, what is held, and your account</Trans>
            </span>
          </Link>
        </li>
      </ul>
    </nav>
  );
}
