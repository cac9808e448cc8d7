/** The menu of a small screen. Fetched with the first tap. */
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import { hostShop } from "#/lib/boot";
import { shopPath, useShop } from "#/lib/current-shop";
import { Sheet } from "#/ui/sheet";

export function MenuSheet({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const shop = useShop();
  return (
    <Sheet
      title={shop.name}
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      side="left"
    >
      <nav aria-label={t`Main`} className="menu">
        <ul className="menu-main">
          {shop.navigation.map(({ label, target }) => (
            <li key={target}>
              <Link className="display" to={shopPath(shop.slug, target)} onClick={onClose}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
        <ul className="menu-more">
          <li>
            <Link to={shopPath(shop.slug, "about")} onClick={onClose}>
              <Trans>About {shop.name}</Trans>
            </Link>
          </li>
          {shop.policies.map(({ slug, title }) => (
            <li key={slug}>
              <Link to={shopPath(shop.slug, `policies/${slug}`)} onClick={onClose}>
                {title}
              </Link>
            </li>
          ))}
          {!hostShop && (
            <li>
              <Link to="/" onClick={onClose}>
                <Trans>All shops of the Galleria</Trans>
              </Link>
            </li>
          )}
        </ul>
      </nav>
    </Sheet>
  );
}
