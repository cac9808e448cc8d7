/** One line of a ranking: its number in the margin, a small picture, what it is in a sentence. */
import { Plural } from "@lingui/react/macro";
import { ArrowBigUp, MessageSquare } from "lucide-react";
import { CardLink } from "#/features/catalog/components/card-link";
import { CardPictures } from "#/features/catalog/components/card-pictures";
import { Marked } from "#/features/catalog/components/marked";
import { CardPrice, CardStatus, isGone } from "#/features/catalog/components/price";
import { factText } from "#/features/catalog/lib/facts";
import type { ProductCardProps } from "#/features/catalog/components/product-card";
import { formatNumber } from "#/lib/format";

export function RowCard({ card, rank, priority }: ProductCardProps) {
  return (
    <article className="card row" data-gone={isGone(card)}>
      <span aria-hidden className="row-rank">
        {rank}
      </span>
      <div className="row-picture">
        <CardPictures card={card} sizes="6rem" priority={priority} />
      </div>
      <div className="row-words">
        <h3 className="row-title">
          <CardLink slug={card.slug}>
            <Marked text={card.marked_title ?? card.title} />
          </CardLink>
          <span className="row-maker">{card.maker}</span>
        </h3>
        <p className="row-summary">
          <Marked text={card.marked_summary ?? card.summary} />
        </p>
        <p className="row-facts">
          {card.facts.map((fact) => (
            <span key={fact.key}>{factText(fact)}</span>
          ))}
        </p>
      </div>
      <p className="row-price">{isGone(card) ? <CardStatus card={card} /> : <CardPrice card={card} />}</p>
      {card.votes + card.comments > 0 && (
        <p className="row-counts">
          <span>
            <ArrowBigUp aria-hidden strokeWidth={1.75} />
            <span aria-hidden>{formatNumber(card.votes)}</span>
            <span className="sr-only">
              <Plural value={card.votes} one="# vote" other="# votes" />
            </span>
          </span>
          <span className="row-comments">
            <MessageSquare aria-hidden strokeWidth={1.75} />
            <span aria-hidden>{formatNumber(card.comments)}</span>
            <span className="sr-only">
              <Plural value={card.comments} one="# comment" other="# comments" />
            </span>
          </span>
        </p>
      )}
    </article>
  );
}
