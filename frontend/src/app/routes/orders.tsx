/** All orders, on the account's own sheet. */
import { Trans, useLingui } from "@lingui/react/macro";
import { OrderList } from "#/features/sales/routes/orders";
import { useShopName } from "#/lib/current-shop";
import { usePageTitle } from "#/lib/use-page-title";

export function OrdersPage() {
  const { t } = useLingui();
  usePageTitle(t`Orders`, useShopName() ?? t`Galleria`);
  return (
    <>
      <h1 className="private-title display">
        <Trans>Orders</Trans>
      </h1>
      <div className="account-parts account-wide">
        <OrderList />
      </div>
    </>
  );
}
