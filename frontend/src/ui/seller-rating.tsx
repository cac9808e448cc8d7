/** What buyers gave a seller, in a line: the average and how many, or how many alone while they are too few for one. Nothing where there is none. */
import { Plural, Trans } from "@lingui/react/macro";
import { formatDecimal } from "#/lib/format";
import { Star } from "#/ui/stars";

interface SellerRatingProps {
  rating: { count: number; average: number | null } | null;
}

export function SellerRating({ rating }: SellerRatingProps) {
  if (!rating || rating.count === 0) return null;
  const { count, average } = rating;
  return (
    <span className="seller-rating">
      {average !== null && (
        <>
          <Star />
          <span className="seller-rating-average">{formatDecimal(average)}</span>
          <span className="sr-only">
            {" "}
            <Trans>of 5 stars</Trans>
          </span>{" "}
        </>
      )}
      <span className="seller-rating-count">
        <Plural value={count} one="# rating" other="# ratings" />
      </span>
    </span>
  );
}
