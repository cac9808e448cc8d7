/** Nothing fits: which filter stands in the way, and where else to look. */
import { Plural, Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { facetsQueryOptions } from "#/features/catalog/api/products";
import { houseSearchPath } from "#/features/catalog/lib/house-search-path";
import { listTarget } from "#/features/catalog/lib/list-state";
import type { AppliedFilter } from "#/features/catalog/lib/use-applied-filters";
import { hostShop } from "#/lib/boot";
import { shopPath, useShop } from "#/lib/current-shop";
import { formatNumber } from "#/lib/format";

/** Ways out that are counted: each is a question to the engine. */
const MOST_WAYS = 6;
const MOST_ROOMS = 4;

export function EmptyList({ words, applied }: { words: string | undefined; applied: readonly AppliedFilter[] }) {
  const shop = useShop();
  const isOnlyWords = words !== undefined && applied.length === 1;
  const rooms = shop.categories
    .filter((category) => category.parent === null && category.product_count > 0)
    .sort((one, other) => other.product_count - one.product_count)
    .slice(0, MOST_ROOMS);
  return (
    <div className="empty">
      <h2 className="display">
        <Trans>Nothing on this shelf</Trans>
      </h2>
      <p>
        {isOnlyWords ? (
          <Trans>No piece answers to “{words}”. Try fewer words or another spelling, or look at everything.</Trans>
        ) : (
          <Trans>No piece fits all of that at once. Take one filter away, or look at everything.</Trans>
        )}
      </p>
      {applied.length > 1 && <WaysOut applied={applied} />}
      <div className="empty-actions">
        <Link className="button" to={shopPath(shop.slug, "products")}>
          <Trans>See everything</Trans>
        </Link>
        {words && !hostShop && (
          <Link className="button button-quiet" to={houseSearchPath(words)}>
            <Trans>Search all shops</Trans>
          </Link>
        )}
      </div>
      {rooms.length > 1 && (
        <nav className="empty-rooms" aria-labelledby="empty-rooms">
          <h3 id="empty-rooms">
            <Trans>Where most pieces are</Trans>
          </h3>
          <ul>
            {rooms.map(({ slug, name, product_count }) => (
              <li key={slug}>
                <Link className="text-link" to={shopPath(shop.slug, listTarget({ category: slug }))}>
                  {name}
                </Link>{" "}
                <span className="choice-count">{formatNumber(product_count)}</span>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  );
}

/** What each filter costs: how many pieces there would be without it. */
function WaysOut({ applied }: { applied: readonly AppliedFilter[] }) {
  return (
    <ul className="empty-ways">
      {applied.slice(0, MOST_WAYS).map((filter) => (
        <WayOut key={filter.key} filter={filter} />
      ))}
    </ul>
  );
}

/** One that would not help is left out. */
function WayOut({ filter: { label, without } }: { filter: AppliedFilter }) {
  const shop = useShop().slug;
  const { data } = useQuery({ ...facetsQueryOptions(shop, without), placeholderData: undefined });
  if (!data?.total) return null;
  return (
    <li>
      <Link className="text-link" to={shopPath(shop, listTarget(without))}>
        <Trans>Without {label}</Trans>
      </Link>{" "}
      <span className="choice-count">
        <Plural value={data.total} one="# piece" other="# pieces" />
      </span>
    </li>
  );
}
