/** A rounded picture with its price in a pill, like a label stuck into a cake. */
import { CardLink } from "#/features/catalog/components/card-link";
import { CardPictures } from "#/features/catalog/components/card-pictures";
import { Marked } from "#/features/catalog/components/marked";
import { CardPrice, CardStatus, isGone } from "#/features/catalog/components/price";
import { factText } from "#/features/catalog/lib/facts";
import type { ProductCardProps } from "#/features/catalog/components/product-card";

export function SoftCard({ card, sizes, priority }: ProductCardProps) {
  return (
    <article className="card soft" data-gone={isGone(card)}>
      <div className="soft-picture">
        <CardPictures card={card} sizes={sizes} priority={priority} />
        <p className="soft-price">{isGone(card) ? <CardStatus card={card} /> : <CardPrice card={card} />}</p>
      </div>
      <h3 className="soft-title">
        <CardLink slug={card.slug}>
          <Marked text={card.marked_title ?? card.title} />
        </CardLink>
      </h3>
      <p className="soft-summary">
        <Marked text={card.marked_summary ?? card.summary} />
      </p>
      <p className="soft-facts">{card.facts.map(factText).join(" · ")}</p>
    </article>
  );
}
