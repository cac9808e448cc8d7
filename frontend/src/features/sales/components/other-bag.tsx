/** One of somebody's bags, told in short. */
import { Plural, Trans } from "@lingui/react/macro";
import type { BagSummary } from "@galleria/sdk/types";
import { Link } from "react-router";
import { shopPath } from "#/lib/current-shop";
import { Money } from "#/ui/money";

const TOLD = 4;

export function OtherBag({ bag }: { bag: BagSummary }) {
  const told = bag.titles.slice(0, TOLD);
  const more = bag.titles.length - told.length;
  return (
    <>
      <header className="bags-head">
        <h2 className="bags-shop display">
          <Link to={shopPath(bag.shop)}>{bag.name}</Link>
        </h2>
        <p>
          <Plural value={bag.count} one="# piece" other="# pieces" /> · <Money minor={bag.subtotal_minor} currency={bag.currency} />
        </p>
      </header>
      <ul className="bags-titles">
        {told.map((title) => (
          <li key={title}>{title}</li>
        ))}
        {more > 0 && (
          <li>
            <Plural value={more} one="and # more" other="and # more" />
          </li>
        )}
      </ul>
      <div className="bags-actions">
        <Link to={shopPath(bag.shop, "checkout")} className="button">
          <Trans>Checkout</Trans>
        </Link>
        <Link to={shopPath(bag.shop, "bag")} className="button button-quiet">
          <Trans>Look at the bag</Trans>
        </Link>
      </div>
    </>
  );
}
