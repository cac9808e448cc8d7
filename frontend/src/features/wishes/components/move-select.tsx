/** Moves a piece to another of one's lists; the way back stands in the notice. */
import { useLingui } from "@lingui/react/macro";
import type { Wish, WishList } from "@galleria/sdk/types";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { listQueryOptions, shopWishesQueryOptions, wishes, wishKeys } from "#/features/wishes/api/wishes";
import { describeWishError } from "#/features/wishes/lib/wish-errors";
import { notify } from "#/ui/toast";

export function MoveSelect({ shop, list, wish }: { shop: string; list: WishList; wish: Wish }) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const { data: known } = useQuery(shopWishesQueryOptions(shop));
  const others = known?.lists.filter(({ ref }) => ref !== list.ref) ?? [];
  const moving = useMutation({
    // First there, then no longer here: a line that breaks in between leaves it on both.
    mutationFn: async ({ from, to }: { from: string; to: string }) => {
      await wishes.put(shop, wish.slug, { ref: to, note: wish.note });
      await wishes.take(shop, wish.slug, from);
    },
    onMutate: ({ from }) =>
      queries.setQueryData(listQueryOptions(shop, from).queryKey, (now) => now && { ...now, items: now.items.filter(({ slug }) => slug !== wish.slug) }),
    onSuccess: (_, { from, to }) => {
      if (from !== list.ref) return;
      const name = others.find(({ ref }) => ref === to)?.name ?? "";
      void notify(t`“${wish.title}” is on “${name}” now`, { label: t`Undo`, onClick: () => moving.mutate({ from: to, to: from }) });
    },
    onError: (error) => void notify(i18n._(describeWishError(error).text)),
    onSettled: () => queries.invalidateQueries({ queryKey: wishKeys.all }),
  });
  if (others.length === 0 || wish.card === null) return null;
  return (
    <select className="wish-move-to" aria-label={t`Move to another list: ${wish.title}`} value="" onChange={(event) => moving.mutate({ from: list.ref, to: event.target.value })}>
      <option value="" disabled hidden>
        {t`Move to …`}
      </option>
      {others.map(({ ref, name }) => (
        <option key={ref} value={ref}>
          {name}
        </option>
      ))}
    </select>
  );
}
