import { useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import { listTarget } from "#/features/catalog/lib/list-state";
import { shopPath, useShop } from "#/lib/current-shop";

/** The way from the shop's door to here. */
export function Breadcrumb({ trail }: { trail: readonly { slug: string; name: string }[] }) {
  const { t } = useLingui();
  const shop = useShop();
  return (
    <nav aria-label={t`Breadcrumb`} className="breadcrumb">
      <ol>
        <li>
          <Link to={shopPath(shop.slug)}>{shop.name}</Link>
        </li>
        {trail.map(({ slug, name }) => (
          <li key={slug}>
            <Link to={shopPath(shop.slug, listTarget({ category: slug }))}>{name}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
