/** Wish lists, with the way into the bag; and all that somebody keeps and waits for, over the shops. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { Wish } from "@galleria/sdk/types";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { PutPieceInBag } from "#/features/sales/components/put-piece-in-bag";
import { shopsQueryOptions } from "#/features/shops/api/shops";
import { WishesOfShop } from "#/features/wishes/components/wishes-of-shop";
import { SharedListPage } from "#/features/wishes/routes/shared-list";
import { WishListPage } from "#/features/wishes/routes/wish-list";
import { hostShop } from "#/lib/boot";
import { useShop, useShopName } from "#/lib/current-shop";
import { usePageTitle } from "#/lib/use-page-title";
import { Skeleton } from "#/ui/skeleton";

function useBuying() {
  const { slug: shop, sells } = useShop();
  return ({ slug, title }: Wish) => sells && <PutPieceInBag shop={shop} slug={slug} title={title} />;
}

export function OwnList() {
  return <WishListPage buy={useBuying()} />;
}

export function SharedList() {
  return <SharedListPage buy={useBuying()} />;
}

export function AccountWishesPage() {
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
