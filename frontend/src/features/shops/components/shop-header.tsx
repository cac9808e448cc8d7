/** The head of every page of a shop: its name, its menu, the search, the bag. Three kinds, by theme. */
import { Trans, useLingui } from "@lingui/react/macro";
import { Menu } from "lucide-react";
import { lazy, Suspense, useState, type ReactNode } from "react";
import { Link, useLocation } from "react-router";
import { isCurrentTarget } from "#/features/shops/lib/navigation";
import { hostShop } from "#/lib/boot";
import { shopPath, useShop } from "#/lib/current-shop";

const MenuSheet = lazy(async () => ({ default: (await import("#/features/shops/components/menu-sheet")).MenuSheet }));

export function ShopHeader({ search, personal }: { search: ReactNode; personal: ReactNode }) {
  const { t } = useLingui();
  const shop = useShop();
  const location = useLocation();
  const [isMenuOpen, setMenuOpen] = useState(false);
  return (
    <header className="shop-header">
      <div className="shop-header-inner">
        <button type="button" className="icon-button shop-menu-button" aria-label={t`Menu`} aria-haspopup="dialog" onClick={() => setMenuOpen(true)}>
          <Menu aria-hidden strokeWidth={1.5} />
        </button>
        {!hostShop && (
          <Link to="/" className="house-link" aria-label={t`Galleria, all shops`}>
            <Trans>Galleria</Trans>
          </Link>
        )}
        <Link to={shopPath(shop.slug)} className="shop-name display">
          {shop.name}
        </Link>
        <nav aria-label={t`Main`} className="shop-nav">
          <ul>
            {shop.navigation.map(({ label, target }) => (
              <li key={target}>
                <Link to={shopPath(shop.slug, target)} aria-current={isCurrentTarget(location, shopPath(shop.slug, target)) ? "page" : undefined}>
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="shop-tools">
          {search}
          {personal}
        </div>
      </div>
      {isMenuOpen && (
        <Suspense>
          <MenuSheet onClose={() => setMenuOpen(false)} />
        </Suspense>
      )}
    </header>
  );
}
