/** One listing among the seller's own: where it stands, and what can be done with it. */
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { OwnListing } from "@galleria/sdk/types";
import { Link } from "react-router";
import { useBegin } from "#/features/listings/lib/use-begin";
import { productPath } from "#/lib/current-shop";
import { Money } from "#/ui/money";
import { Picture } from "#/ui/picture";

interface ListingRowProps {
  shop: string;
  listing: OwnListing;
  currency: string;
  isChosen: boolean;
  onToggle: () => void;
}

export function ListingRow({ shop, listing, currency, isChosen, onToggle }: ListingRowProps) {
  const { t } = useLingui();
  const begin = useBegin(shop);
  const { slug, title, picture, price_minor: price, stock, views, state, draft } = listing;
  const isShown = state !== "paused" && state !== "ended";
  return (
    <li className="listing-row">
      <label className="listing-pick">
        <input type="checkbox" checked={isChosen} onChange={onToggle} aria-label={t`Choose ${title}`} />
      </label>
      <div className="listing-row-picture">{picture && <Picture picture={picture} sizes="5rem" alt="" />}</div>
      <div className="listing-row-words">
        <p className="listing-row-title">{isShown ? <Link to={productPath(shop, slug)}>{title}</Link> : title}</p>
        <p className="listing-row-facts">
          <Money minor={price} currency={currency} />
          <span>
            <Plural value={stock} _0="none left" one="one left" other="# left" />
          </span>
          <span>
            <Plural value={views} one="# view" other="# views" />
          </span>
          {draft && (
            <span>
              <Trans>being changed</Trans>
            </span>
          )}
        </p>
      </div>
      <div className="listing-row-tools">
        {state !== "sold" && (
          <button type="button" className="text-button" aria-busy={begin.isPending} onClick={() => !begin.isPending && begin.mutate({ product: slug })}>
            {state === "ended" ? <Trans>List again</Trans> : <Trans>Change</Trans>}
            <span className="sr-only">: {title}</span>
          </button>
        )}
        <button type="button" className="text-button" aria-busy={begin.isPending} onClick={() => !begin.isPending && begin.mutate({ product: slug, copied: true })}>
          <Trans>Duplicate</Trans>
          <span className="sr-only">: {title}</span>
        </button>
      </div>
    </li>
  );
}
