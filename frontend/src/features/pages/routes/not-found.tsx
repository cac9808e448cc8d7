/** An address inside a shop where nothing is. */
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import { shopPath, useShop } from "#/lib/current-shop";
import { usePageTitle } from "#/lib/use-page-title";
import { Failure } from "#/ui/failure";

export function NotFoundPage() {
  const { t } = useLingui();
  const shop = useShop();
  usePageTitle(t`Nothing at this address`, shop.name);
  return (
    <Failure
      title={t`Nothing at this address`}
      text={t`The page may have moved, or the address may have lost a letter on its way.`}
      actions={
        <>
          <Link className="button" to={shopPath(shop.slug)}>
            <Trans>To the front of {shop.name}</Trans>
          </Link>
          <Link className="button button-quiet" to={shopPath(shop.slug, "products")}>
            <Trans>See everything</Trans>
          </Link>
        </>
      }
    />
  );
}
