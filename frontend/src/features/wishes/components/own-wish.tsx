/** A piece on one's own list, with what can be done about it. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { Wish, WishList } from "@galleria/sdk/types";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { wishes, wishKeys } from "#/features/wishes/api/wishes";
import { MoveSelect } from "#/features/wishes/components/move-select";
import { WishNote } from "#/features/wishes/components/wish-note";
import { WishPiece } from "#/features/wishes/components/wish-piece";
import { defer, takeBack } from "#/features/wishes/lib/deferred";
import { takeFocus } from "#/lib/auto-focus";
import { describeWishError } from "#/features/wishes/lib/wish-errors";
import { notify } from "#/ui/toast";

interface OwnWishProps {
  shop: string;
  list: WishList;
  wish: Wish;
  /** Taken off, but that can still be taken back. */
  isLeaving: boolean;
  buy: ReactNode;
}

export const wishKeyOf = (list: Pick<WishList, "ref">, { slug }: Pick<Wish, "slug">) => `${list.ref}/${slug}`;

export function OwnWish({ shop, list, wish, isLeaving, buy }: OwnWishProps) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const [isNoting, setNoting] = useState(false);
  const key = wishKeyOf(list, wish);
  const { slug, title } = wish;
  const remove = () =>
    defer(key, async (isLeavingPage) => {
      try {
        await wishes.take(shop, slug, list.ref, { keepalive: isLeavingPage });
      } catch (error) {
        await notify(i18n._(describeWishError(error).text));
      }
      await queries.invalidateQueries({ queryKey: wishKeys.all });
    });
  if (isLeaving) {
    return (
      <li className="removed">
        <p role="status">
          <Trans>“{title}” is off the list.</Trans>
        </p>
        {/* It takes the focus, which the piece had. */}
        <button ref={takeFocus} type="button" className="text-button" onClick={() => takeBack(key)}>
          <Trans>Bring back</Trans>
        </button>
      </li>
    );
  }
  return (
    <WishPiece
      shop={shop}
      currency={list.currency}
      wish={wish}
      isOwn
      note={
        isNoting ? (
          <WishNote shop={shop} list={list} wish={wish} onDone={() => setNoting(false)} />
        ) : (
          wish.note && <p className="wish-note">{wish.note}</p>
        )
      }
    >
      {buy}
      <MoveSelect shop={shop} list={list} wish={wish} />
      {!isNoting && (
        <button type="button" className="text-button" onClick={() => setNoting(true)}>
          {wish.note ? <Trans>Change the note</Trans> : <Trans>Add a note</Trans>}
          <span className="sr-only">: {title}</span>
        </button>
      )}
      <button type="button" className="text-button" aria-label={t`Remove: ${title}`} onClick={remove}>
        <Trans>Remove</Trans>
      </button>
    </WishPiece>
  );
}
