/** A list among one's lists: what it is called, how much is on it, and the first of its pieces. */
import { Plural, Trans } from "@lingui/react/macro";
import type { WishListSummary } from "@galleria/sdk/types";
import { Link } from "react-router";
import { shopPath } from "#/lib/current-shop";
import { Picture } from "#/ui/picture";

export function ListCard({ shop, list }: { shop: string; list: WishListSummary }) {
  const { ref, name, notes, count, pictures, is_default, token } = list;
  return (
    <li className="list-card">
      <div className="list-pictures" aria-hidden>
        {[0, 1, 2, 3].map((place) => (
          <span key={place} className="list-place">
            {pictures[place] && <Picture picture={pictures[place]} sizes="10rem" alt="" />}
          </span>
        ))}
      </div>
      <h2 className="list-card-name">
        <Link to={shopPath(shop, `wish-lists/${ref}`)}>{name}</Link>
      </h2>
      <p className="list-card-more">
        <Plural value={count} one="# piece" other="# pieces" />
        {is_default && (
          <>
            {" · "}
            <Trans>hearts go here first</Trans>
          </>
        )}
        {token !== null && (
          <>
            {" · "}
            <Trans>shared</Trans>
          </>
        )}
      </p>
      {notes && <p className="list-card-notes">{notes}</p>}
    </li>
  );
}
