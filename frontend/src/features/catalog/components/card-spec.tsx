/** A ruled cell with its figures in rows, as on a data sheet. */
import { CardLink } from "#/features/catalog/components/card-link";
import { CardPictures } from "#/features/catalog/components/card-pictures";
import { Marked } from "#/features/catalog/components/marked";
import { CardPrice, CardStatus, isGone } from "#/features/catalog/components/price";
import type { ProductCardProps } from "#/features/catalog/components/product-card";
import { useConditionName } from "#/features/catalog/lib/use-condition-name";
import { withoutPrefix } from "#/lib/marked-text";

export function SpecCard({ card, rank, sizes, priority }: ProductCardProps) {
  const condition = useConditionName(card.condition);
  return (
    <article className="card spec" data-gone={isGone(card)}>
      <p className="spec-head">
        <span aria-hidden>{String(rank).padStart(3, "0")}</span>
        <span>{isGone(card) ? <CardStatus card={card} /> : condition}</span>
      </p>
      <div className="spec-picture">
        <CardPictures card={card} sizes={sizes} priority={priority} />
      </div>
      <div className="spec-name">
        <p className="spec-maker">{card.maker}</p>
        <h3 className="spec-title">
          <CardLink slug={card.slug}>
            {/* The maker stands above the title: a title that begins with it would say it twice. */}
            <Marked text={withoutPrefix(card.marked_title ?? card.title, `${card.maker} `)} />
          </CardLink>
        </h3>
      </div>
      <dl className="spec-facts">
        {card.facts.map((fact) => (
          <div key={fact.key}>
            <dt>{fact.name}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
      <p className="spec-price">
        <CardPrice card={card} />
      </p>
    </article>
  );
}
