/** One offer below the search: a picture and a price for a piece, a sign for everything else. */
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { History, Search, Stamp, X } from "lucide-react";
import type { MouseEvent, ReactNode } from "react";
import { Marked } from "#/features/catalog/components/marked";
import type { Offer } from "#/features/catalog/lib/suggestion-groups";
import { useShop } from "#/lib/current-shop";
import { Icon } from "#/ui/icon";
import { Money } from "#/ui/money";
import { Picture } from "#/ui/picture";

interface SuggestionRowProps {
  id: string;
  offer: Offer;
  isActive: boolean;
  onActivate: () => void;
  onChoose: () => void;
  onForget: () => void;
}

export function SuggestionRow({ id, offer, isActive, onActivate, onChoose, onForget }: SuggestionRowProps) {
  const { t } = useLingui();
  const onClick = (event: MouseEvent) => {
    if ((event.target as Element).closest("[data-remover]")) onForget();
    else onChoose();
  };
  return (
    // The keys of an option are those of the field, which keeps the focus.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      aria-description={offer.kind === "recent" ? t`Delete removes it from the list` : undefined}
      className="suggestion"
      onPointerMove={isActive ? undefined : onActivate}
      onClick={onClick}
    >
      <span className="suggestion-sign">
        <Sign offer={offer} />
      </span>
      <span className="suggestion-text">{offer.kind === "recent" ? offer.text : <Marked text={offer.marked} />}</span>
      <Aside offer={offer} />
    </div>
  );
}

function Sign({ offer }: { offer: Offer }): ReactNode {
  const { categories } = useShop();
  const stroke = { "aria-hidden": true, strokeWidth: 1.5 } as const;
  if (offer.kind === "recent") return <History {...stroke} />;
  if (offer.kind === "query") return <Search {...stroke} />;
  if (offer.kind === "maker") return <Stamp {...stroke} />;
  if (offer.kind === "product") return offer.picture && <Picture picture={offer.picture} sizes="3.5rem" alt="" className="suggestion-picture" />;
  return <Icon name={categories.find((category) => category.slug === offer.slug)?.icon ?? "folder"} className="size-5" />;
}

function Aside({ offer }: { offer: Offer }): ReactNode {
  if (offer.kind === "recent") {
    return (
      <span aria-hidden data-remover className="suggestion-remover">
        <X strokeWidth={1.5} />
      </span>
    );
  }
  if (offer.price) {
    const { amount_minor, currency, from } = offer.price;
    const money = <Money minor={amount_minor} currency={currency} />;
    return <span className="suggestion-aside">{amount_minor === 0 && !from ? <Trans>Free</Trans> : from ? <Trans>from {money}</Trans> : money}</span>;
  }
  if (offer.count === null) return null;
  return (
    <span className="suggestion-aside">
      <Plural value={offer.count} one="# piece" other="# pieces" />
    </span>
  );
}
