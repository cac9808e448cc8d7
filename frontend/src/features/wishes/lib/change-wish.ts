/** Changes a heart: seen at once, taken back with a word when the engine refuses. One after the other: the last press is the last wish. */
import { i18n } from "@lingui/core";
import type { NoticeKind, ShopWishes } from "@galleria/sdk/types";
import { DEFAULT_LIST } from "@galleria/sdk/wishes";
import { shopWishesQueryOptions, wishes, wishKeys } from "#/features/wishes/api/wishes";
import { applyNotice, applyWish, listsOf, isWaitedFor, type WishChange } from "#/features/wishes/lib/shop-wishes";
import { describeWishError } from "#/features/wishes/lib/wish-errors";
import { queryClient } from "#/lib/query-client";
import { notify } from "#/ui/toast";

let line: Promise<unknown> = Promise.resolve();

async function change(shop: string, forth: (known: ShopWishes) => ShopWishes, back: (known: ShopWishes) => ShopWishes, send: () => Promise<unknown>): Promise<boolean> {
  const key = shopWishesQueryOptions(shop).queryKey;
  const show = (apply: (known: ShopWishes) => ShopWishes) => queryClient.setQueryData(key, (known) => known && apply(known));
  await queryClient.cancelQueries({ queryKey: key });
  show(forth);
  const sent = line.then(send);
  line = sent.catch(() => undefined);
  try {
    await sent;
    return true;
  } catch (error) {
    // Only this change goes: what was pressed since stays.
    show(back);
    await notify(i18n._(describeWishError(error).text));
    void queryClient.invalidateQueries({ queryKey: key });
    return false;
  } finally {
    void queryClient.invalidateQueries({ queryKey: wishKeys.all, predicate: ({ queryKey }) => queryKey[1] !== "of" });
  }
}

/** Whether it is so now. */
export async function changeWish(shop: string, wish: WishChange): Promise<boolean> {
  const { slug, ref, isOn } = wish;
  const known = queryClient.getQueryData(shopWishesQueryOptions(shop).queryKey);
  const was = listsOf(known, slug).includes(ref);
  const isDone = await change(
    shop,
    (now) => applyWish(now, wish),
    (now) => applyWish(now, { ...wish, isOn: was }),
    () => (isOn ? wishes.put(shop, slug, { ref }) : wishes.take(shop, slug, ref)),
  );
  // The list that has just begun has a name of its own now.
  if (ref === DEFAULT_LIST) void queryClient.invalidateQueries({ queryKey: wishKeys.ofShop(shop) });
  return isDone;
}

export async function changeNotice(shop: string, notice: { slug: string; kind: NoticeKind; isOn: boolean }): Promise<boolean> {
  const { slug, kind, isOn } = notice;
  const was = isWaitedFor(queryClient.getQueryData(shopWishesQueryOptions(shop).queryKey), slug, kind);
  return change(
    shop,
    (now) => applyNotice(now, notice),
    (now) => applyNotice(now, { ...notice, isOn: was }),
    () => (isOn ? wishes.askNotice(shop, slug, kind) : wishes.stopNotice(shop, slug, kind)),
  );
}
