/** The button under a piece. What it does is fetched when somebody comes near it. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { Product, Variant } from "@galleria/sdk/types";
import { ShoppingBag } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { describeError } from "#/lib/errors";
import { loadWords } from "#/lib/i18n";
import { ActionButton } from "#/ui/action-button";
import { notify } from "#/ui/toast";

const fetchBag = () => Promise.all([import("#/features/sales/components/bag-sheet"), loadWords("bag")]);
const BagSheet = lazy(async () => ({ default: (await fetchBag())[0].BagSheet }));
const fetchAdding = () => import("#/features/sales/lib/put-in-bag");

/** Nobody waits for what is fetched ahead, so nobody hears of its failure: the click asks again. */
function fetchAhead(): void {
  Promise.all([fetchAdding(), fetchBag()]).catch(() => undefined);
}

export function AddToBag({ shop, product, variant }: { shop: string; product: Product; variant: Variant | undefined }) {
  const { i18n } = useLingui();
  const [isBusy, setBusy] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const canBeHad = product.status === "active" && variant?.in_stock;
  const add = async () => {
    if (!variant) return;
    setBusy(true);
    try {
      // The sheet as well: a piece that is in the bag is not hidden behind one that cannot be fetched.
      const [{ putInBag }] = await Promise.all([fetchAdding(), fetchBag()]);
      setOpen(await putInBag(shop, variant.sku));
    } catch (error) {
      await notify(i18n._(describeError(error).text));
    } finally {
      setBusy(false);
    }
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
