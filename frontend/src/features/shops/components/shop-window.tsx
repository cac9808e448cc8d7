/** One window of the entrance, dressed in the theme of its shop. How the pieces hang is the theme's kind of card: see styles/entrance.css. */
import { Plural, Trans } from "@lingui/react/macro";
import type { Card, ShopSummary, Theme } from "@galleria/sdk/types";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { shopPath } from "#/lib/current-shop";
import { themeAttributes, themeVariables } from "#/lib/theme";
import { Picture } from "#/ui/picture";

/** How wide a piece hangs in the window, by kind. */
const SIZES: Record<Theme["card"], string> = {
  plate: "(min-width: 64rem) 25vw, 55vw",
  spec: "(min-width: 64rem) 16vw, 50vw",
  sleeve: "(min-width: 64rem) 17vw, 33vw",
  soft: "(min-width: 64rem) 21vw, 11rem",
  row: "4.5rem",
};

interface ShopWindowProps {
  shop: ShopSummary;
  /** From 1, as the directory counts. */
  number: number;
}

export function ShopWindow({ shop, number }: ShopWindowProps) {
  const count = shop.product_count;
  return (
    <section id={shop.slug} className="window" style={{ ...themeVariables(shop.theme), "--letters": shop.name.length }} {...themeAttributes(shop.theme)} aria-labelledby={`${shop.slug}-name`}>
      <Link to={shopPath(shop.slug)} className="window-door">
        <span aria-hidden className="window-number">
          {number}
        </span>
        <h2 id={`${shop.slug}-name`} className="window-name display">
          {shop.name}
        </h2>
        <p className="window-tagline">{shop.tagline}</p>
        <p className="window-text">{shop.description}</p>
        <p className="window-enter">
          <span className="button">
            <Trans>Walk in</Trans>
          </span>
          <span className="window-count">
            <Plural value={count} one="# piece" other="# pieces" />
          </span>
        </p>
      </Link>
      <ul className="window-pieces">
        {shop.windows.map((piece, index) => (
          <WindowPiece key={piece.slug} shop={shop} piece={piece} rank={index + 1} />
        ))}
      </ul>
    </section>
  );
}

function WindowPiece({ shop, piece, rank }: { shop: ShopSummary; piece: Card; rank: number }): ReactNode {
  if (!piece.picture) return null;
  return (
    <li className="window-piece">
      <Link to={shopPath(shop.slug, `products/${piece.slug}`)}>
        <Picture picture={piece.picture} sizes={SIZES[shop.theme.card]} alt="" />
        <span className="window-caption">
          <span aria-hidden className="window-rank">
            {rank}
          </span>
          <span className="window-maker">{piece.maker}</span> <span className="window-title">{piece.title}</span>
        </span>
      </Link>
    </li>
  );
}
