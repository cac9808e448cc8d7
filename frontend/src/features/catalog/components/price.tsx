/** What a piece costs on a card, and why it may not be bought now. */
import { Trans } from "@lingui/react/macro";
import type { Card } from "@galleria/sdk/types";
import { Money } from "#/ui/money";

type Priced = Pick<Card, "price" | "compare_at_minor" | "status" | "in_stock">;

export function CardPrice({ card }: { card: Priced }) {
  const { amount_minor, currency, from } = card.price;
  return (
    <span className="price">
      {card.compare_at_minor !== null && (
        <s className="price-before">
          <span className="sr-only">
            <Trans>Before:</Trans>{" "}
          </span>
          <Money minor={card.compare_at_minor} currency={currency} />
        </s>
      )}
      <span className="price-now">
        {amount_minor === 0 && !from ? (
          <Trans>Free</Trans>
        ) : from ? (
          <Trans>
            from <Money minor={amount_minor} currency={currency} />
          </Trans>
        ) : (
          <Money minor={amount_minor} currency={currency} />
        )}
      </span>
    </span>
  );
}

/** Says when a piece cannot be had; says nothing when it can. */
export function CardStatus({ card }: { card: Priced }) {
  if (card.status === "sold") return <Trans>Sold</Trans>;
  if (card.status === "reserved") return <Trans>Reserved</Trans>;
  if (!card.in_stock) return <Trans>Sold out</Trans>;
  return null;
}

export function isGone(card: Priced): boolean {
  return card.status !== "active" || !card.in_stock;
}
