/** Pieces side by side: the long list, or one of the short arrangements of a home page. */
import type { Card, Theme } from "@galleria/sdk/types";
import { ProductCard } from "#/features/catalog/components/product-card";
import { useShop } from "#/lib/current-shop";
import { Part } from "#/lib/first-screen";

export type Arrangement = "list" | "featured" | "edit" | "arrivals" | "aside";

/** How wide a card's picture is shown in the long list, by kind. */
const LIST_SIZES: Record<Theme["card"], string> = {
  plate: "(min-width: 64rem) 18vw, 38vw",
  spec: "(min-width: 64rem) 23vw, (min-width: 40rem) 29vw, 42vw",
  sleeve: "(min-width: 64rem) 15vw, (min-width: 40rem) 32vw, 46vw",
  soft: "(min-width: 64rem) 23vw, 44vw",
  row: "6rem",
};

/** The same on the shelves of a home page, where the first piece may be larger. */
const SIZES: Record<Theme["card"], string> = {
  plate: "(min-width: 64rem) 24vw, (min-width: 40rem) 42vw, 78vw",
  spec: "(min-width: 64rem) 20vw, (min-width: 40rem) 30vw, 50vw",
  sleeve: "(min-width: 64rem) 18vw, (min-width: 40rem) 32vw, 48vw",
  soft: "(min-width: 64rem) 26vw, (min-width: 40rem) 45vw, 90vw",
  row: "6rem",
};

interface ProductShelfProps {
  cards: readonly Card[];
  arrangement: Arrangement;
  /** How many of the first pictures are above the fold. */
  priority?: number;
  label?: string;
}

export function ProductShelf({ cards, arrangement, priority = 0, label }: ProductShelfProps) {
  const kind = useShop().theme.card;
  return (
    <ol className={`shelf shelf-${arrangement}`} aria-label={label}>
      {cards.map((card, index) => (
        <li key={card.slug} className="shelf-place">
          <Part>
            <ProductCard kind={kind} card={card} rank={index + 1} sizes={(arrangement === "list" ? LIST_SIZES : SIZES)[kind]} priority={index < priority} />
          </Part>
        </li>
      ))}
    </ol>
  );
}

export function ShelfSkeleton({ arrangement, count }: { arrangement: Arrangement; count: number }) {
  const kind = useShop().theme.card;
  return (
    <ol className={`shelf shelf-${arrangement}`} aria-hidden>
      {Array.from({ length: count }, (_, index) => (
        <li key={index} className="shelf-place">
          <div className={`card-skeleton card-skeleton-${kind}`}>
            <div className="skeleton" />
            <div className="skeleton" />
            <div className="skeleton" />
          </div>
        </li>
      ))}
    </ol>
  );
}
