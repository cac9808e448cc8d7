/** The bag of a shop: what one is about to order, and what was put aside. */
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { Link } from "react-router";
import { bagQueryOptions } from "#/features/sales/api/bags";
import { BagLines } from "#/features/sales/components/bag-lines";
import { BagNews } from "#/features/sales/components/bag-news";
import { EmptyBag } from "#/features/sales/components/empty-bag";
import { hostShop } from "#/lib/boot";
import { shopPath, useShop } from "#/lib/current-shop";
import { useHints } from "#/lib/use-hints";
import { usePageTitle } from "#/lib/use-page-title";
import "#/styles/bag.css";
import "#/styles/forms.css";
import { Money } from "#/ui/money";
import { Skeleton } from "#/ui/skeleton";

export function BagPage() {
  const { t } = useLingui();
  usePageTitle(t`Your bag`, useShop().name);
  return (
    <div className="page private bag-page">
      <h1 className="private-title display">
        <Trans>Your bag</Trans>
      </h1>
      <Suspense fallback={<Skeleton className="bag-skeleton" />}>
        <Content />
      </Suspense>
    </div>
  );
}

function Content() {
  const shop = useShop().slug;
  const { data: bag } = useSuspenseQuery(bagQueryOptions(shop));
  return (
    <>
      <BagNews shop={shop} />
      <div className="bag">
        <div className="bag-in">
          <BagLines bag={bag} lines={bag.lines} empty={<EmptyBag shop={shop} />} />
        </div>
        {bag.lines.length > 0 && (
          <aside className="bag-sum" aria-labelledby="bag-sum">
            <h2 id="bag-sum" className="bag-sum-title display">
              <Plural value={bag.count} one="# piece" other="# pieces" />
            </h2>
            <p className="bag-total">
              <span>
                <Trans>Subtotal</Trans>
              </span>
              <Money minor={bag.subtotal_minor} currency={bag.currency} />
            </p>
            <p className="bag-hint">
              <Trans>Delivery and taxes are worked out, line by line, at the checkout.</Trans>
            </p>
            {bag.may_check_out ? (
              <Link to={shopPath(shop, "checkout")} className="button">
                <Trans>Checkout</Trans>
              </Link>
            ) : (
              <p className="bag-note" role="status">
                <Trans>Something in the bag cannot be had as it stands. Look at the notes beside it to go on.</Trans>
              </p>
            )}
            <Link to={shopPath(shop, "products")} className="text-link">
              <Trans>Look around further</Trans>
            </Link>
          </aside>
        )}
      </div>
      {bag.saved.length > 0 && (
        <section className="bag-aside" aria-labelledby="bag-aside">
          <h2 id="bag-aside" className="bag-sum-title display">
            <Trans>Saved for later</Trans>
          </h2>
          <BagLines bag={bag} lines={bag.saved} />
        </section>
      )}
      <OtherBags shop={shop} />
    </>
  );
}

/** Whether something waits in other shops of the house, as far as this device knows. */
function OtherBags({ shop }: { shop: string }) {
  const others = Object.keys(useHints().bags).filter((one) => one !== shop);
  if (others.length === 0 || hostShop) return null;
  return (
    <p className="bag-others">
      <Link to="/bags" className="text-link">
        <Plural value={others.length} one="A bag is waiting in another shop as well" other="Bags are waiting in # other shops as well" />
      </Link>
    </p>
  );
}
