/** A framed plate with a centred caption, as in the catalogue of a sale. */
import { CardLink } from "#/features/catalog/components/card-link";
import { CardPictures } from "#/features/catalog/components/card-pictures";
import { Marked } from "#/features/catalog/components/marked";
import { CardPrice, CardStatus, isGone } from "#/features/catalog/components/price";
import { factText } from "#/features/catalog/lib/facts";
import type { ProductCardProps } from "#/features/catalog/components/product-card";

export function PlateCard({ card, sizes, priority }: ProductCardProps) {
  return (
    <article className="card plate" data-gone={isGone(card)}>
      <div className="plate-frame">
        <CardPictures card={card} sizes={sizes} priority={priority} />
      </div>
      <div className="plate-caption">
        <p className="plate-maker">{card.maker}</p>
        <h3 className="plate-title">
          <CardLink slug={card.slug}>
            <Marked text={card.marked_title ?? card.title} />
          </CardLink>
        </h3>
        <p className="plate-facts">{card.facts.map(factText).join(" · ")}</p>
        <p className="plate-price">
          {isGone(card) ? (
            <em>
              <CardStatus card={card} />
            </em>
          ) : (
            <CardPrice card={card} />
          )}
        </p>
      </div>
    </article>
  );
}
