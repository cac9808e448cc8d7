/** A wall of squares around the text. */
import type { Hero } from "@galleria/sdk/types";
import { Link } from "react-router";
import { HeroWords } from "#/features/shops/components/hero-words";
import { productPath, useShop } from "#/lib/current-shop";
import { Picture } from "#/ui/picture";

export function MosaicHero({ hero }: { hero: Hero }) {
  const shop = useShop().slug;
  return (
    <section className="hero hero-mosaic">
      <ul className="mosaic" data-count={Math.min(hero.products.length, 12)}>
        {hero.products.slice(0, 12).map((piece, index) => (
          <li key={piece.slug}>
            <Link to={productPath(shop, piece.slug)} aria-label={`${piece.maker}: ${piece.title}`}>
              {piece.picture && <Picture picture={piece.picture} sizes="(min-width: 64rem) 16vw, 31vw" priority={index < 3} alt="" />}
            </Link>
          </li>
        ))}
      </ul>
      <HeroWords hero={hero} />
    </section>
  );
}
