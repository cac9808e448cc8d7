import { Trans } from "@lingui/react/macro";
import { Link } from "react-router";
import { shopPath } from "#/lib/current-shop";

export function EmptyBag({ shop, onLeave }: { shop: string; onLeave?: () => void }) {
  return (
    <div className="empty bag-empty">
      <p>
        <Trans>Nothing in it yet. What you put in waits here, on this device, until you come back for it.</Trans>
      </p>
      <Link to={shopPath(shop, "products")} className="button" onClick={onLeave}>
        <Trans>See everything</Trans>
      </Link>
    </div>
  );
}
