/** A tight square, its caption on two lines below, like the front of a crate. */
import { CardLink } from "#/features/catalog/components/card-link";
import { CardPictures } from "#/features/catalog/components/card-pictures";
import { Marked } from "#/features/catalog/components/marked";
import { CardPrice, CardStatus, isGone } from "#/features/catalog/components/price";
import { factText } from "#/features/catalog/lib/facts";
import type { ProductCardProps } from "#/features/catalog/components/product-card";
import { useConditionName } from "#/features/catalog/lib/use-condition-name";

export function SleeveCard({ card, sizes, priority }: ProductCardProps) {
  const condition = useConditionName(card.condition);
  return (
    <article className="card sleeve" data-gone={isGone(card)}>
      <div className="sleeve-picture">
        <CardPictures card={card} sizes={sizes} priority={priority} />
      </div>
      <div className="sleeve-caption">
        <p className="sleeve-maker">{card.maker}</p>
        <h3 className="sleeve-title">
          <CardLink slug={card.slug}>
            <Marked text={card.marked_title ?? card.title} />
          </CardLink>
        </h3>
        <p className="sleeve-facts">{card.facts.map(factText).join(" / ")}</p>
        <p className="sleeve-price">
          <span className="sleeve-grade" title={condition}>
            {isGone(card) ? <CardStatus card={card} /> : abbreviation(condition)}
          </span>
          {!isGone(card) && <CardPrice card={card} />}
        </p>
      </div>
    </article>
  );
}

/** "Near Mint (NM)" → "NM": traders read the short grade. */
function abbreviation(condition: string | undefined): string | undefined {
  return /\(([^)]+)\)/.exec(condition ?? "")?.[1] ?? condition;
}
