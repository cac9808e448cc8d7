/** What one shop has for a search in all shops, in that shop's dress. */
import { Plural, Trans } from "@lingui/react/macro";
import type { ShopResults, Theme } from "@galleria/sdk/types";
import { Link } from "react-router";
import { Marked } from "#/features/catalog/components/marked";
import { CardPrice, CardStatus, isGone } from "#/features/catalog/components/price";
import { listTarget } from "#/features/catalog/lib/list-state";
import { SearchedList, useOpeningHandlers } from "#/features/catalog/lib/searched-list";
import { productPath, shopPath } from "#/lib/current-shop";
import { themeAttributes, themeVariables } from "#/lib/theme";
import { Picture } from "#/ui/picture";

interface SearchGroupProps {
  group: ShopResults;
  theme: Theme;
  words: string;
}

export function SearchGroup({ group, theme, words }: SearchGroupProps) {
  const { slug, name, total, items, search } = group;
  const all = shopPath(slug, listTarget({ q: words }));
  return (
    <section className="search-group" style={themeVariables(theme)} {...themeAttributes(theme)} aria-labelledby={`found-${slug}`}>
      <header className="search-group-head">
        <h2 id={`found-${slug}`} className="display">
          <Link to={shopPath(slug)}>{name}</Link>
        </h2>
        {search.meaning_only && (
          <p>
            <Trans>Near in meaning</Trans>
          </p>
        )}
        {search.did_you_mean && (
          <p>
            <Trans>
              Results for <strong>{search.did_you_mean}</strong>
            </Trans>
          </p>
        )}
        <Link to={all} className="button">
          <Plural value={total} one={`The one piece in ${name}`} other={`All # in ${name}`} />
        </Link>
      </header>
      <SearchedList shop={slug} search={search.id} slugs={items.map((item) => item.slug)}>
        <ul className="search-group-pieces">
          {items.map((item) => (
            <Piece key={item.slug} shop={slug} item={item} />
          ))}
        </ul>
      </SearchedList>
    </section>
  );
}

function Piece({ shop, item }: { shop: string; item: ShopResults["items"][number] }) {
  const opening = useOpeningHandlers(item.slug);
  return (
    <li className="search-group-piece">
      <Link to={productPath(shop, item.slug)} {...opening}>
        {item.picture && <Picture picture={item.picture} sizes="(min-width: 64rem) 15vw, (min-width: 40rem) 28vw, 44vw" alt="" />}
        <span className="search-group-maker">{item.maker}</span>
        <span className="search-group-title">
          <Marked text={item.marked_title ?? item.title} />
        </span>
        <span className="search-group-price">{isGone(item) ? <CardStatus card={item} /> : <CardPrice card={item} />}</span>
      </Link>
    </li>
  );
}
