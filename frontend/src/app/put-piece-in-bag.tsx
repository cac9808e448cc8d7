/** Puts a piece in the bag from elsewhere than its page. Where there is something to choose, its page asks. */
import { Trans, useLingui } from "@lingui/react/macro";
import { ShoppingBag } from "lucide-react";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { BuyWish } from "#/features/wishes/lib/buy-wish";
import { productPath, shopPath, useShop } from "#/lib/current-shop";
import { describeError } from "#/lib/errors";
import { galleria } from "#/lib/galleria";
import { ActionButton } from "#/ui/action-button";
import { notify } from "#/ui/toast";

/** The way into the bag for the pieces of a list; none in shops that only show. */
export function useBuying(): BuyWish {
  const { slug: shop, sells } = useShop();
  return ({ slug, title }) => sells && <PutPieceInBag shop={shop} slug={slug} title={title} />;
}

function PutPieceInBag({ shop, slug, title }: { shop: string; slug: string; title: string }) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const [isBusy, setBusy] = useState(false);
  const put = async () => {
    setBusy(true);
    try {
      const [{ putInBag }, { variants }] = await Promise.all([import("#/features/sales/lib/put-in-bag"), galleria.products.get(shop, slug)]);
      const [only, ...others] = variants;
      if (!only || others.length > 0) {
        await navigate(productPath(shop, slug));
        return;
      }
      if (await putInBag(shop, only.sku)) await notify(t`“${title}” is in your bag`, { label: t`To the bag`, onClick: () => void navigate(shopPath(shop, "bag")) });
    } catch (error) {
      await notify(i18n._(describeError(error).text));
    } finally {
      setBusy(false);
    }
  };
  return (
    <ActionButton className="button-quiet" isBusy={isBusy} onClick={() => void put()}>
      <ShoppingBag aria-hidden strokeWidth={1.5} />
      <span>
        <Trans>Into the bag</Trans>
        <span className="sr-only">: {title}</span>
      </span>
    </ActionButton>
  );
}
