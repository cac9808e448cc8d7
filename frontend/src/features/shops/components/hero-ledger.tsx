/** Text over a ruled grid of four pieces with their facts. */
import type { Hero } from "@galleria/sdk/types";
import { Link } from "react-router";
import { HeroWords } from "#/features/shops/components/hero-words";
import { productPath, useShop } from "#/lib/current-shop";
import { withoutPrefix } from "#/lib/marked-text";
import { Money } from "#/ui/money";
import { Picture } from "#/ui/picture";

export function LedgerHero({ hero }: { hero: Hero }) {
  const shop = useShop().slug;
  return (
    <section className="hero hero-ledger">
      <HeroWords hero={hero} />
      <ol className="ledger">
        {hero.products.slice(0, 4).map((piece, index) => (
          <li key={piece.slug}>
            <Link to={productPath(shop, piece.slug)} className="ledger-entry">
              {piece.picture && <Picture picture={piece.picture} sizes="(min-width: 64rem) 22vw, 44vw" priority={index < 2} alt="" />}
              <span className="ledger-title">
                <span>{piece.maker}</span> {withoutPrefix(piece.title, piece.maker && `${piece.maker} `)}
              </span>
              <span className="ledger-facts">
                {piece.facts.map((fact) => (
                  <span key={fact.key}>{fact.value}</span>
                ))}
              </span>
              <Money minor={piece.price.amount_minor} currency={piece.price.currency} />
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
