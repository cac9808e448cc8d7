/** Text over the first rows of a ranking. */
import type { Hero } from "@galleria/sdk/types";
import { Link } from "react-router";
import { HeroWords } from "#/features/shops/components/hero-words";
import { productPath, useShop } from "#/lib/current-shop";
import { Picture } from "#/ui/picture";

export function BoardHero({ hero }: { hero: Hero }) {
  const shop = useShop().slug;
  return (
    <section className="hero hero-board">
      <HeroWords hero={hero} />
      <ol className="board">
        {hero.products.slice(0, 5).map((piece, index) => (
          <li key={piece.slug}>
            <Link to={productPath(shop, piece.slug)} className="board-row">
              <span aria-hidden className="board-rank">
                {index + 1}
              </span>
              {piece.picture && <Picture picture={piece.picture} sizes="7rem" priority={index < 2} alt="" />}
              <span className="board-words">
                <span className="board-title">{piece.title}</span>
                <span className="board-summary">{piece.summary}</span>
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
