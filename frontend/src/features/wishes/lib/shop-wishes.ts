/** What somebody has on their lists in a shop, as hearts read and change it before the engine has answered. Pure. */
import type { NoticeKind, ShopWishes } from "@galleria/sdk/types";
import { DEFAULT_LIST } from "@galleria/sdk/wishes";

export interface WishChange {
  slug: string;
  ref: string;
  isOn: boolean;
}

/** Refs of the lists that a piece is on. */
export function listsOf(known: ShopWishes | undefined, slug: string): string[] {
  return (known?.lists ?? []).filter(({ slugs }) => slugs.includes(slug)).map(({ ref }) => ref);
}

/** The list that a heart without a choice means. */
export function defaultList(known: ShopWishes | undefined): string {
  return (known?.lists.find(({ is_default }) => is_default) ?? known?.lists[0])?.ref ?? DEFAULT_LIST;
}

export function applyWish(known: ShopWishes, { slug, ref, isOn }: WishChange): ShopWishes {
  const lists = known.lists.some((list) => list.ref === ref) || !isOn ? known.lists : [...known.lists, { ref, name: "", is_default: known.lists.length === 0, slugs: [] }];
  return {
    ...known,
    lists: lists.map((list) => {
      if (list.ref !== ref || list.slugs.includes(slug) === isOn) return list;
      return { ...list, slugs: isOn ? [slug, ...list.slugs] : list.slugs.filter((one) => one !== slug) };
    }),
  };
}

export function isWaitedFor(known: ShopWishes | undefined, slug: string, kind: NoticeKind): boolean {
  return known?.notices.some((notice) => notice.slug === slug && notice.kind === kind) ?? false;
}

export function applyNotice(known: ShopWishes, { slug, kind, isOn }: { slug: string; kind: NoticeKind; isOn: boolean }): ShopWishes {
  const others = known.notices.filter((notice) => notice.slug !== slug || notice.kind !== kind);
  return { ...known, notices: isOn ? [{ slug, kind }, ...others] : others };
}
