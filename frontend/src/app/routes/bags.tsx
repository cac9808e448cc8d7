/** All bags of the house, each in the dress of its shop. */
import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { Link } from "react-router";
import { bagsQueryOptions } from "#/features/sales/api/bags";
import { OtherBag } from "#/features/sales/components/other-bag";
import { shopsQueryOptions } from "#/features/shops/api/shops";
import { hostShop } from "#/lib/boot";
import { themeAttributes, themeVariables } from "#/lib/theme";
import { usePageTitle } from "#/lib/use-page-title";
import "#/styles/bag.css";
import "#/styles/forms.css";
import { Skeleton } from "#/ui/skeleton";

export function BagsPage() {
  const { t } = useLingui();
  usePageTitle(t`Your bags`, t`Galleria`);
  return (
    <div className={hostShop ? "page private" : undefined}>
      <h1 className="private-title display">
        <Trans>Your bags</Trans>
      </h1>
      <Suspense fallback={<Skeleton className="bag-skeleton" />}>
        <Bags />
      </Suspense>
    </div>
  );
}

function Bags() {
  const { data: bags } = useSuspenseQuery(bagsQueryOptions());
  const { data: shops } = useSuspenseQuery(shopsQueryOptions());
  const filled = bags.filter(({ count }) => count > 0);
  if (filled.length === 0) {
    return (
      <div className="empty">
        <p>
          <Trans>Nothing in any of them yet. Each shop of the house has its own; they wait here for you.</Trans>
        </p>
        <Link to="/" className="button">
          <Trans>To the shops</Trans>
        </Link>
      </div>
    );
  }
  return (
    <ul className="bags">
      {filled.map((bag) => {
        const theme = shops.find(({ slug }) => slug === bag.shop)?.theme;
        return (
          <li key={bag.shop} className="bags-bag" {...(theme && { style: themeVariables(theme), ...themeAttributes(theme) })}>
            <OtherBag bag={bag} />
          </li>
        );
      })}
    </ul>
  );
}
