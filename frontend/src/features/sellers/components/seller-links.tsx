/** Where a seller goes from here: what they have listed, what they have sold, and what the shop owes them. */
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import { shopPath } from "#/lib/current-shop";

export function SellerLinks({ shop }: { shop: string }) {
  const { t } = useLingui();
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
          <Link to={shopPath(shop, "sell/ratings")}>
            <strong>
              <Trans>Your ratings</Trans>
            </strong>
            <span>
              <Trans>What buyers say of you, and your answers</Trans>
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
