/** The foot of every page of a shop: its policies, and the way to the neighbours. */
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { shopsQueryOptions } from "#/features/shops/api/shops";
import { hostShop } from "#/lib/boot";
import { neighbourAddress, shopPath, useShop } from "#/lib/current-shop";

export function ShopFooter() {
  const { t } = useLingui();
  const shop = useShop();
  return (
    <footer className="shop-footer">
      <div className="shop-footer-inner">
        <div className="footer-sign">
          <p className="footer-name display">{shop.name}</p>
          <p>{shop.tagline}</p>
        </div>
        <nav aria-label={t`About the shop`}>
          <ul className="footer-links">
            <li>
              <Link to={shopPath(shop.slug, "about")}>
                <Trans>About {shop.name}</Trans>
              </Link>
            </li>
            {shop.capabilities.includes("marketplace") && (
              <>
                <li>
                  <Link to={shopPath(shop.slug, "sellers")}>
                    <Trans>Sellers</Trans>
                  </Link>
                </li>
                <li>
                  <Link to={shopPath(shop.slug, "sell")}>
                    <Trans>Sell here</Trans>
                  </Link>
                </li>
              </>
            )}
            {shop.policies.map(({ slug, title }) => (
              <li key={slug}>
                <Link to={shopPath(shop.slug, `policies/${slug}`)}>{title}</Link>
              </li>
            ))}
          </ul>
        </nav>
        <Neighbours />
      </div>
    </footer>
  );
}

function Neighbours() {
  const { t } = useLingui();
  const shop = useShop();
  const { data = [] } = useQuery(shopsQueryOptions());
  const neighbours = data.flatMap((one) => {
    const address = one.slug === shop.slug ? null : neighbourAddress(one);
    return address ? [{ ...one, address }] : [];
  });
  return (
    <nav aria-label={t`Other shops`}>
      <ul className="footer-links">
        {!hostShop && (
          <li>
            <Link to="/">
              <Trans>The entrance of the Galleria</Trans>
            </Link>
          </li>
        )}
        {neighbours.map(({ slug, name, address }) => (
          <li key={slug}>{hostShop ? <a href={address}>{name}</a> : <Link to={address}>{name}</Link>}</li>
        ))}
      </ul>
    </nav>
  );
}
