/** Text beside one tall picture, captioned like a plate of a book. */
import type { Hero } from "@galleria/sdk/types";
import { Link } from "react-router";
import { HeroWords } from "#/features/shops/components/hero-words";
import { productPath, useShop } from "#/lib/current-shop";
import { Picture } from "#/ui/picture";

export function PortraitHero({ hero }: { hero: Hero }) {
  const shop = useShop().slug;
  const [piece] = hero.products;
  return (
    <section className="hero hero-portrait">
      <HeroWords hero={hero} />
      {piece?.picture && (
        <figure className="hero-figure">
          <Link to={productPath(shop, piece.slug)} className="hero-piece">
            <Picture picture={piece.picture} sizes="(min-width: 64rem) 32vw, 84vw" priority />
          </Link>
          <figcaption>
            <span>{piece.maker}</span> <cite>{piece.title}</cite>
          </figcaption>
        </figure>
      )}
    </section>
  );
}
