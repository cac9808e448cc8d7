/** A rating as everybody reads it. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { ShownRating as Shown } from "@galleria/sdk/types";
import { Link } from "react-router";
import { sayMonth } from "#/features/ratings/lib/rating-words";
import { shopPath } from "#/lib/current-shop";
import { Stars } from "#/ui/stars";

export function ShownRating({ rating, shop, sellerName }: { rating: Shown; shop: string; sellerName: string }) {
  const { t } = useLingui();
  return (
    <li className="rating">
      <p className="rating-head">
        <Stars value={rating.stars} />
        <span className="sr-only">{t`${rating.stars} of 5 stars`}</span>
        <span className="rating-when">
          {sayMonth(rating.month)} · <Trans>Bought here</Trans>
        </span>
      </p>
      {rating.words && <p className="rating-words">{rating.words}</p>}
      {rating.is_hidden && (
        <p className="rating-hidden">
          <Trans>The shop has hidden the words. The stars count.</Trans>
        </p>
      )}
      <p className="rating-pieces">
        {rating.pieces.map(({ title, slug }, place) => (
          <span key={place}>
            {place > 0 && ", "}
            {slug ? (
              <Link className="text-link" to={shopPath(shop, `products/${slug}`)}>
                {title}
              </Link>
            ) : (
              title
            )}
          </span>
        ))}
      </p>
      {rating.answer && rating.answered && (
        <div className="rating-answer">
          <p className="label">
            <Trans>
              {sellerName} answers, {sayMonth(rating.answered)}
            </Trans>
          </p>
          <p className="rating-words">{rating.answer}</p>
        </div>
      )}
    </li>
  );
}
