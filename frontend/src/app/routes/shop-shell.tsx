/** Around every page of a shop: its theme, head and foot. */
import { Trans } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Outlet, useParams } from "react-router";
import { Personal } from "#/app/personal";
import { SearchBox } from "#/features/catalog/components/search-box";
import { shopQueryOptions } from "#/features/shops/api/shops";
import { ShopFooter } from "#/features/shops/components/shop-footer";
import { ShopHeader } from "#/features/shops/components/shop-header";
import { Beside, type BesidePiece } from "#/lib/beside";
import { CurrentShop, shopParam } from "#/lib/current-shop";
import { Part } from "#/lib/first-screen";
import { useDocumentTheme } from "#/lib/theme";
import { whenQuiet } from "#/lib/when-quiet";

export function ShopShell() {
  const slug = shopParam(useParams());
  const { data: shop } = useSuspenseQuery(shopQueryOptions(slug));
  useDocumentTheme(shop.theme);
  const hasWishes = shop.capabilities.includes("wishlists");
  const [beside, setBeside] = useState<BesidePiece | null>(null);
  useEffect(() => {
    if (!hasWishes) return undefined;
    // Nobody waits for hearts: a page without them is whole.
    return whenQuiet(() => void import("#/app/beside-pieces").then(async ({ prepare }) => setBeside(await prepare())).catch(() => undefined));
  }, [hasWishes]);
  return (
    <CurrentShop shop={shop}>
      <a href="#main" className="skip-link">
        <Trans>Skip to the content</Trans>
      </a>
      <ShopHeader search={<SearchBox />} personal={<Personal shop={shop} />} />
      <main id="main" tabIndex={-1}>
        <Beside.Provider value={hasWishes ? beside : null}>
          <Part>
            <Outlet />
          </Part>
        </Beside.Provider>
      </main>
      <Part>
        <ShopFooter />
      </Part>
    </CurrentShop>
  );
}
