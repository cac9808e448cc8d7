/** All that somebody keeps and waits for, over the shops. */
import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { shopsQueryOptions } from "#/features/shops/api/shops";
import { WishesOfShop } from "#/features/wishes/components/wishes-of-shop";
import { hostShop } from "#/lib/boot";
import { useShopName } from "#/lib/current-shop";
import { usePageTitle } from "#/lib/use-page-title";
import { Skeleton } from "#/ui/skeleton";

export function WishesPage() {
  const { t } = useLingui();
  usePageTitle(t`Wish lists and notices`, useShopName() ?? t`Galleria`);
  return (
    <>
      <h1 className="private-title display">
        <Trans>Wish lists and notices</Trans>
      </h1>
      <Suspense fallback={<Skeleton className="account-skeleton" />}>
        <Shops />
      </Suspense>
    </>
  );
}

function Shops() {
  const { data: shops } = useSuspenseQuery(shopsQueryOptions());
  const shown = shops.filter(({ slug }) => !hostShop || hostShop === slug);
  return (
    <div className="account-parts">
      {shown.map(({ slug, name }) => (
        <WishesOfShop key={slug} shop={slug} name={name} />
      ))}
    </div>
  );
}
