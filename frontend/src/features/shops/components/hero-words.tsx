import type { Hero } from "@galleria/sdk/types";
import { Link } from "react-router";
import { shopPath, useShop } from "#/lib/current-shop";

/** Eyebrow, title, text and the way in: the same words in every layout. */
export function HeroWords({ hero }: { hero: Hero }) {
  const shop = useShop().slug;
  return (
    <div className="hero-words">
      {hero.eyebrow && <p className="hero-eyebrow">{hero.eyebrow}</p>}
      <h1 className="hero-title display">{hero.title}</h1>
      <p className="hero-text">{hero.text}</p>
      <Link className="button hero-action" to={shopPath(shop, hero.target)}>
        {hero.action}
      </Link>
    </div>
  );
}
