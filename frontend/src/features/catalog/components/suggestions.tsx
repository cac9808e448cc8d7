/** What may be meant, below the search field. Fetched with the first search. */
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useNavigate } from "react-router";
import { suggestionsQueryOptions } from "#/features/catalog/api/search";
import { SuggestionRow } from "#/features/catalog/components/suggestion-row";
import { forgetSearchPages } from "#/features/catalog/lib/forget-search-pages";
import { listTarget } from "#/features/catalog/lib/list-state";
import { forgetSearch, forgetSearches, listSearches } from "#/features/catalog/lib/recent-searches";
import { groupOffers, type Offer } from "#/features/catalog/lib/suggestion-groups";
import { OPTIONS_ID, type Combobox } from "#/features/catalog/lib/use-combobox";
import { productPath, shopPath, useShop } from "#/lib/current-shop";
import { useSettled } from "#/lib/use-settled";
import { Skeleton } from "#/ui/skeleton";

/** Keys that follow each other faster are one question. */
const REST_MS = 120;

interface SuggestionsProps {
  words: string;
  combobox: Combobox;
  onSearch: (words: string) => void;
  onLeave: () => void;
}

export function Suggestions({ words, combobox, onSearch, onLeave }: SuggestionsProps) {
  const { t } = useLingui();
  const shop = useShop();
  const navigate = useNavigate();
  const settled = useSettled(words, REST_MS);
  const { data, isPending, isError, isPlaceholderData } = useQuery(suggestionsQueryOptions(shop.slug, settled));
  const [recent, setRecent] = useState(() => listSearches(shop.slug));
  const groups = groupOffers(words === "" ? recent : [], data ?? []);
  const options = groups.flatMap(({ offers }) => offers.map(({ id }) => id));
  const count = options.length;
  const { active, setActive } = combobox;
  const isGone = active !== null && !options.includes(active);
  useEffect(() => {
    if (isGone) setActive(null);
  }, [isGone, setActive]);

  const headings: Record<Offer["kind"], string> = {
    recent: t`Your searches`,
    query: words === "" ? t`Often searched for` : t`Searches`,
    category: t`Rooms`,
    maker: t`Makers`,
    product: t`Pieces`,
  };
  const choose = (offer: Offer) => {
    if (offer.kind === "recent" || offer.kind === "query") {
      onSearch(offer.text);
      return;
    }
    onLeave();
    if (offer.kind === "product") void navigate(productPath(shop.slug, offer.slug ?? ""));
    else void navigate(shopPath(shop.slug, listTarget(offer.kind === "maker" ? { maker: [offer.text] } : { category: offer.slug ?? undefined })));
  };
  const forget = (text: string) => {
    forgetSearch(shop.slug, text);
    void forgetSearchPages(shop.slug, text);
    setRecent(listSearches(shop.slug));
  };

  return (
    // The focus stays in the field while a pointer is at work here.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="suggestions" aria-busy={isPending || isPlaceholderData} onMouseDown={(event) => event.preventDefault()}>
      <div id={OPTIONS_ID} role="listbox" aria-label={t`Suggestions`}>
        {groups.map(({ kind, offers }) => (
          <div key={kind} role="group" aria-label={headings[kind]} className={`suggestion-group suggestion-group-${kind}`}>
            <p aria-hidden className="suggestion-heading">
              {headings[kind]}
            </p>
            {offers.map(({ id, offer }) => (
              <SuggestionRow
                key={id}
                id={id}
                offer={offer}
                isActive={active === id}
                onActivate={() => setActive(id)}
                onChoose={() => choose(offer)}
                onForget={() => forget(offer.text)}
              />
            ))}
          </div>
        ))}
      </div>
      {isPending && count === 0 && <Skeletons />}
      {isError && (
        <p className="suggestion-note">
          <Trans>Suggestions cannot be had at the moment. Enter searches all the same.</Trans>
        </p>
      )}
      {!isPending && !isError && count === 0 && words !== "" && (
        <p className="suggestion-note">
          <Trans>Nothing begins like this. Enter searches all the same.</Trans>
        </p>
      )}
      {words === "" && recent.length > 0 && (
        <p className="suggestion-foot">
          <button
            type="button"
            className="text-button"
            onClick={() => {
              forgetSearches(shop.slug);
              void forgetSearchPages(shop.slug);
              setRecent([]);
            }}
          >
            <Trans>Forget my searches</Trans>
          </button>
        </p>
      )}
      <p role="status" className="sr-only">
        {!isPending && !isPlaceholderData && settled === words && <Plural value={count} _0="No suggestions" one="# suggestion" other="# suggestions" />}
      </p>
    </div>
  );
}

function Skeletons() {
  return (
    <div aria-hidden className="suggestion-skeletons">
      <Skeleton />
      <Skeleton />
      <Skeleton />
    </div>
  );
}
