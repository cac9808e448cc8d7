import { Trans, useLingui } from "@lingui/react/macro";
import { X } from "lucide-react";
import { Link } from "react-router";
import { listTarget, withoutFilters } from "#/features/catalog/lib/list-state";
import type { AppliedFilter } from "#/features/catalog/lib/use-applied-filters";
import type { ProductQuery } from "@galleria/sdk/storefront";
import { shopPath, useShop } from "#/lib/current-shop";

/** Chips of what narrows the list; each is a link to the list without it. */
export function AppliedFilters({ query, applied }: { query: ProductQuery; applied: readonly AppliedFilter[] }) {
  const { t } = useLingui();
  const shop = useShop().slug;
  if (applied.length === 0) return null;
  return (
    <ul className="chips" aria-label={t`Applied filters`}>
      {applied.map(({ key, label, without }) => (
        <li key={key}>
          <Link className="chip" to={shopPath(shop, listTarget(without))} preventScrollReset aria-label={t`Remove filter: ${label}`}>
            <span>{label}</span>
            <X aria-hidden strokeWidth={1.75} />
          </Link>
        </li>
      ))}
      {applied.length > 1 && (
        <li>
          <Link className="text-button" to={shopPath(shop, listTarget({ ...withoutFilters(query), q: undefined }))} preventScrollReset>
            <Trans>Clear all</Trans>
          </Link>
        </li>
      )}
    </ul>
  );
}
