/** What is offered below the search: in which order, and under which heading. */
import type { Suggestion } from "@galleria/sdk/types";
import { optionId } from "#/features/catalog/lib/use-combobox";

export type Offer = { kind: "recent"; text: string } | Suggestion;

interface OfferGroup {
  kind: Offer["kind"];
  offers: { id: string; offer: Offer }[];
}

const ORDER: readonly Offer["kind"][] = ["recent", "query", "category", "maker", "product"];

/** One group a kind, each offer with the id of its option. A past search of one's own is not offered a second time. */
export function groupOffers(recent: readonly string[], suggestions: readonly Suggestion[]): OfferGroup[] {
  const own = new Set(recent.map((text) => text.toLowerCase()));
  const offers: Offer[] = [
    ...recent.map((text) => ({ kind: "recent" as const, text })),
    ...suggestions.filter(({ kind, text }) => kind !== "query" || !own.has(text.toLowerCase())),
  ];
  const idOf = (offer: Offer) => optionId(`${offer.kind} ${offer.kind === "recent" ? offer.text : (offer.slug ?? offer.text)}`);
  return ORDER.flatMap((kind) => {
    const group = offers.filter((offer) => offer.kind === kind).map((offer) => ({ id: idOf(offer), offer }));
    return group.length > 0 ? [{ kind, offers: group }] : [];
  });
}
