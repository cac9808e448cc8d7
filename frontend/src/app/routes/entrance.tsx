/** The entrance: the directory of the house, then the windows of its shops, each in its own dress. */
import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { HouseSearch } from "#/features/catalog/components/house-search";
import { shopsQueryOptions } from "#/features/shops/api/shops";
import { Directory } from "#/features/shops/components/directory";
import { ShopWindow } from "#/features/shops/components/shop-window";
import { useDocumentTheme } from "#/lib/theme";
import { usePageTitle } from "#/lib/use-page-title";

export function EntrancePage() {
  const { t } = useLingui();
  const { data: shops } = useSuspenseQuery(shopsQueryOptions());
  useDocumentTheme(null);
  usePageTitle(t`Galleria`);
  return (
    <main id="main" tabIndex={-1} className="entrance">
      <Directory shops={shops} search={<HouseSearch words="" />} />
      {shops.map((shop, index) => (
        <ShopWindow key={shop.slug} shop={shop} number={index + 1} />
      ))}
      {shops.length === 0 && (
        <p className="empty">
          <Trans>No shop has opened yet.</Trans>
        </p>
      )}
      <footer className="entrance-foot">
        <p>
          <Trans>Galleria. One roof, many houses.</Trans>
        </p>
      </footer>
    </main>
  );
}
