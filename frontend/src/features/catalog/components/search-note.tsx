/** What the engine made of the words, above the results: what it read as a filter, what it spelled otherwise. All of it can be undone. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { ProductQuery } from "@galleria/sdk/storefront";
import type { SearchNote as Note } from "@galleria/sdk/types";
import { X } from "lucide-react";
import { Link } from "react-router";
import { listTarget } from "#/features/catalog/lib/list-state";
import { shopPath, useShop } from "#/lib/current-shop";

interface SearchNoteProps {
  note: Note;
  query: ProductQuery;
  isEmpty?: boolean;
}

export function SearchNote({ note, query, isEmpty = false }: SearchNoteProps) {
  const { t } = useLingui();
  const shop = useShop().slug;
  const { understood, did_you_mean: better, meaning_only: isMeaningOnly } = note;
  const literally = shopPath(shop, listTarget({ ...query, literal: true }));
  if (understood.length === 0 && !better && !isMeaningOnly && !query.literal) return null;
  return (
    <div className="search-note" role="note">
      {better && (
        <p>
          <Trans>
            Showing results for <strong>{better}</strong>.
          </Trans>{" "}
          <Link className="text-link" to={literally}>
            <Trans>Search instead for “{query.q}”</Trans>
          </Link>
        </p>
      )}
      {isMeaningOnly && !isEmpty && (
        <p>
          <Trans>No piece holds these words. These are near in meaning.</Trans>
        </p>
      )}
      {query.literal && (
        <p>
          <Trans>Searched for the words exactly as they stand.</Trans>{" "}
          <Link className="text-link" to={shopPath(shop, listTarget({ ...query, literal: undefined }))}>
            <Trans>Search as usual</Trans>
          </Link>
        </p>
      )}
      {understood.length > 0 && (
        <div className="search-understood">
          <p id="understood">
            <Trans>Understood as</Trans>
          </p>
          <ul className="chips" aria-labelledby="understood">
            {understood.map(({ field, value, label }) => (
              <li key={`${field} ${value}`}>
                <Link className="chip" to={literally} preventScrollReset aria-label={t`Do not read “${label}” as a filter`}>
                  <span>{label}</span>
                  <X aria-hidden strokeWidth={1.75} />
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
