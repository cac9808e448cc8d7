/** One piece on a list: what it is, what has become of it, what it cost then and costs now. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { Wish } from "@galleria/sdk/types";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { priceMove, STATE_WORDS } from "#/features/wishes/lib/wish-words";
import { productPath } from "#/lib/current-shop";
import { Money } from "#/ui/money";
import { Picture } from "#/ui/picture";

interface WishPieceProps {
  shop: string;
  currency: string;
  wish: Wish;
  /** Whether what it cost then concerns whoever reads. */
  isOwn?: boolean;
  note?: ReactNode;
  children?: ReactNode;
}

export function WishPiece({ shop, currency, wish, isOwn = false, note, children }: WishPieceProps) {
  const { i18n } = useLingui();
  const { slug, title, state, card, price_then_minor, price_now_minor } = wish;
  const path = productPath(shop, slug);
  const move = priceMove(wish);
  return (
    <li className="wish" data-state={state}>
      <div className="wish-picture">{card?.picture && <Picture picture={card.picture} sizes="8rem" alt="" />}</div>
      <div className="wish-words">
        {card?.maker && <p className="wish-maker">{card.maker}</p>}
        <h2 className="wish-title">{card ? <Link to={path}>{title}</Link> : title}</h2>
        <p className="wish-state">
          <span aria-hidden className="wish-mark" />
          {i18n._(STATE_WORDS[state])}
        </p>
        {note}
      </div>
      <p className="wish-price">
        {price_now_minor !== null && <Money minor={price_now_minor} currency={currency} />}
        {isOwn && move === "lower" && (
          <span className="wish-move" data-move="lower">
            <Trans>
              was <Money minor={price_then_minor} currency={currency} /> when you put it here
            </Trans>
          </span>
        )}
        {isOwn && move === "higher" && (
          <span className="wish-move">
            <Trans>
              <Money minor={price_then_minor} currency={currency} /> when you put it here
            </Trans>
          </span>
        )}
      </p>
      <div className="wish-tools">{children}</div>
    </li>
  );
}
