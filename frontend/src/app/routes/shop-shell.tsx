/** Around every page of a shop: its theme, head and foot. */
import { Trans } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Outlet, useParams } from "react-router";
import { Personal } from "#/app/personal";
import { SearchBox } from "#/features/catalog/components/search-box";
import { shopQueryOptions } from "#/features/shops/api/shops";
import { ShopFooter } from "#/features/shops/components/shop-footer";
import { ShopHeader } from "#/features/shops/components/shop-header";
import { CurrentShop, shopParam } from "#/lib/current-shop";
import { useDocumentTheme } from "#/lib/theme";

export function ShopShell() {
  const slug = shopParam(useParams());
  const { data: shop } = useSuspenseQuery(shopQueryOptions(slug));
  useDocumentTheme(shop.theme);
  return (
    <CurrentShop shop={shop}>
      <a href="#main" className="skip-link">
        <Trans>Skip to the content</Trans>
      </a>
      <ShopHeader search={<SearchBox />} personal={<Personal shop={shop} />} />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <ShopFooter />
    </CurrentShop>
  );
}
