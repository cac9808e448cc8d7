/** One wide picture with the text on it. */
import type { Hero } from "@galleria/sdk/types";
import { Link } from "react-router";
import { HeroWords } from "#/features/shops/components/hero-words";
import { productPath, useShop } from "#/lib/current-shop";
import { Picture } from "#/ui/picture";

export function BannerHero({ hero }: { hero: Hero }) {
  const shop = useShop().slug;
  const [piece] = hero.products;
  return (
    <section className="hero hero-banner">
      <HeroWords hero={hero} />
      {piece?.picture && (
        <Link to={productPath(shop, piece.slug)} className="hero-piece" aria-label={piece.title}>
          <Picture picture={piece.picture} sizes="(min-width: 64rem) 60vw, 100vw" priority alt="" />
          <span className="hero-label">{piece.title}</span>
        </Link>
      )}
    </section>
  );
}
