/** The checkout: everything on one page, and nothing asked twice. */
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { bagQueryOptions } from "#/features/sales/api/bags";
import { BagNews } from "#/features/sales/components/bag-news";
import { CheckoutForm } from "#/features/sales/components/checkout-form";
import { EmptyBag } from "#/features/sales/components/empty-bag";
import { describeSalesError } from "#/features/sales/lib/sales-errors";
import type { Buyer } from "#/features/sales/lib/use-checkout";
import { useShop } from "#/lib/current-shop";
import { usePageTitle } from "#/lib/use-page-title";
import "#/styles/bag.css";
import "#/styles/checkout.css";
import "#/styles/forms.css";
import { Failure } from "#/ui/failure";
import { Skeleton } from "#/ui/skeleton";

interface CheckoutPageProps {
  /** Somebody who is signed in; null for a guest, undefined while that is being found out. */
  buyer: Buyer | null | undefined;
}

export function CheckoutPage({ buyer }: CheckoutPageProps) {
  const { t, i18n } = useLingui();
  const shop = useShop();
  const { data: bag, error, refetch } = useQuery(bagQueryOptions(shop.slug));
  usePageTitle(t`Checkout`, shop.name);
  if (error && !bag) {
    const words = describeSalesError(error);
    return <Failure title={i18n._(words.title)} text={i18n._(words.text)} onRetry={words.canRetry && (() => void refetch())} />;
  }
  return (
    <div className="page private checkout-page">
      <h1 className="private-title display">
        <Trans>Checkout</Trans>
      </h1>
      {!bag || buyer === undefined ? (
        <div className="checkout" aria-busy>
          <Skeleton className="checkout-skeleton" />
          <Skeleton className="checkout-skeleton" />
        </div>
      ) : bag.lines.length === 0 ? (
        <EmptyBag shop={shop.slug} />
      ) : (
        <>
          <BagNews shop={shop.slug} />
          <CheckoutForm bag={bag} buyer={buyer} />
        </>
      )}
    </div>
  );
}
