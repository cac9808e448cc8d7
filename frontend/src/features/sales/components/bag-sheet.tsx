/** The bag beside the page that something was put in from. */
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { bagQueryOptions } from "#/features/sales/api/bags";
import { BagLines } from "#/features/sales/components/bag-lines";
import { BagNews } from "#/features/sales/components/bag-news";
import { EmptyBag } from "#/features/sales/components/empty-bag";
import { shopPath } from "#/lib/current-shop";
import "#/styles/bag.css";
import "#/styles/forms.css";
import { Money } from "#/ui/money";
import { Sheet } from "#/ui/sheet";
import { Skeleton } from "#/ui/skeleton";

export function BagSheet({ shop, onClose }: { shop: string; onClose: () => void }) {
  const { t } = useLingui();
  const { data: bag } = useQuery(bagQueryOptions(shop));
  const isFilled = bag !== undefined && bag.lines.length > 0;
  return (
    <Sheet
      title={t`Your bag`}
      open
      side="right"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      footer={
        isFilled && (
          <div className="bag-sheet-foot">
            <p className="bag-total">
              <span>
                <Trans>Subtotal</Trans>
              </span>
              <Money minor={bag.subtotal_minor} currency={bag.currency} />
            </p>
            <Link to={shopPath(shop, "checkout")} className="button" onClick={onClose}>
              <Trans>Checkout</Trans>
            </Link>
            <Link to={shopPath(shop, "bag")} className="button button-quiet" onClick={onClose}>
              <Trans>Look at the bag</Trans>
            </Link>
          </div>
        )
      }
    >
      {bag === undefined ? (
        <Skeleton className="bag-skeleton" />
      ) : (
        <>
          <BagNews shop={shop} />
          <BagLines bag={bag} lines={bag.lines} isSmall onLeave={onClose} empty={<EmptyBag shop={shop} onLeave={onClose} />} />
        </>
      )}
    </Sheet>
  );
}
