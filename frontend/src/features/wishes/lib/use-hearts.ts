/** What hearts and notices on a page know of whoever looks at it: one question for all of them, and none for a visitor. */
import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { shopWishesQueryOptions } from "#/features/wishes/api/wishes";
import { changeNotice, changeWish } from "#/features/wishes/lib/change-wish";
import { defaultList } from "#/features/wishes/lib/shop-wishes";
import { isSignedOut } from "#/lib/errors";
import { takeIntent } from "#/features/wishes/lib/wish-intent";
import { useShop } from "#/lib/current-shop";
import { useHints } from "#/lib/use-hints";
import { notify } from "#/ui/toast";

export function useHearts() {
  const { t } = useLingui();
  const shop = useShop().slug;
  const isHinted = useHints().name !== null;
  const { data, error } = useQuery({ ...shopWishesQueryOptions(shop), enabled: isHinted });
  const known = isHinted ? data : undefined;
  useEffect(() => {
    const intent = known && takeIntent(shop);
    if (!intent) return;
    const { slug, title, notice } = intent;
    const done = notice ? changeNotice(shop, { slug, kind: notice, isOn: true }) : changeWish(shop, { slug, ref: defaultList(known), isOn: true });
    void done.then(async (isDone) => {
      if (isDone) await notify(notice ? t`As you wished: we will write to you about “${title}”` : t`As you wished: “${title}” is on your wish list`);
    });
  }, [known, shop, t]);
  return { shop, known, isVisitor: !isHinted || isSignedOut(error) };
}
