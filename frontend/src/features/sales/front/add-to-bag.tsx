/** The button under a piece. What it does is fetched when somebody comes near it. */
import { Trans } from "@lingui/react/macro";
import type { Product, Variant } from "@galleria/sdk/types";
import { ShoppingBag } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { loadWords } from "#/lib/i18n";
import { ActionButton } from "#/ui/action-button";

const fetchBag = () => Promise.all([import("#/features/sales/components/bag-sheet"), loadWords("bag")]);
const BagSheet = lazy(async () => ({ default: (await fetchBag())[0].BagSheet }));
const fetchAdding = () => import("#/features/sales/lib/put-in-bag");

/** Nobody waits for what is fetched ahead, so nobody hears of its failure: the click asks again. */
function fetchAhead(): void {
  Promise.all([fetchAdding(), fetchBag()]).catch(() => undefined);
}

export function AddToBag({ shop, product, variant }: { shop: string; product: Product; variant: Variant | undefined }) {
  const [isBusy, setBusy] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const canBeHad = product.status === "active" && variant?.in_stock;
  const add = async () => {
    if (!variant) return;
    setBusy(true);
    const isIn = await fetchAdding().then(({ putInBag }) => putInBag(shop, variant.sku));
    setBusy(false);
    setOpen(isIn);
  };
  return (
    <>
      <ActionButton
        className="buy-button"
        isBusy={isBusy}
        disabled={!canBeHad}
        onClick={() => void add()}
        onPointerEnter={fetchAhead}
        onFocus={fetchAhead}
      >
        {canBeHad ? (
          <>
            <ShoppingBag aria-hidden strokeWidth={1.5} />
            <Trans>Add to bag</Trans>
          </>
        ) : product.status === "reserved" ? (
          <Trans>Reserved</Trans>
        ) : product.status === "sold" ? (
          <Trans>Sold</Trans>
        ) : (
          <Trans>Sold out</Trans>
        )}
      </ActionButton>
      {isOpen && (
        <Suspense>
          <BagSheet shop={shop} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
