/** The header's personal part: the way to one's account and to the bag, with what this device remembers of them. Asks nobody. */
import { useLingui } from "@lingui/react/macro";
import type { Shop } from "@galleria/sdk/types";
import { ShoppingBag, User } from "lucide-react";
import { useEffect } from "react";
import { Link, useLocation } from "react-router";
import { shopPath } from "#/lib/current-shop";
import { signInPath } from "#/lib/sign-in-path";
import { readHints } from "#/lib/hints";
import { useHints } from "#/lib/use-hints";
import { whenQuiet } from "#/lib/when-quiet";

export function Personal({ shop: { slug: shop, sells } }: { shop: Pick<Shop, "slug" | "sells"> }) {
  const { t } = useLingui();
  const { bags, name } = useHints();
  const { pathname, search } = useLocation();
  const count = bags[shop] ?? 0;
  useEffect(() => {
    // Once for each shop, when nothing else is to be done, and only where there is something to find out.
    if (readHints().name === null && !readHints().bags[shop]) return undefined;
    return whenQuiet(() => void import("#/app/personal-truth").then(({ findOut }) => findOut(shop)));
  }, [shop]);
  return (
    <div className="personal">
      <Link to={name === null ? signInPath(pathname + search) : "/account"} className="icon-button" aria-label={name === null ? t`Sign in` : t`Your account, ${name}`}>
        {name === null ? (
          <User aria-hidden strokeWidth={1.5} />
        ) : (
          <span aria-hidden className="personal-initial">
            {name.slice(0, 1)}
          </span>
        )}
      </Link>
      {sells && (
        <Link to={shopPath(shop, "bag")} className="icon-button" aria-label={count === 0 ? t`Bag` : t`Bag, pieces: ${count}`}>
          <ShoppingBag aria-hidden strokeWidth={1.5} />
          {count > 0 && (
            <span aria-hidden className="personal-count">
              {count}
            </span>
          )}
        </Link>
      )}
    </div>
  );
}
