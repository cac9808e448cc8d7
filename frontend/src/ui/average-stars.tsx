/** What people gave, in a line: the average and how many, or how many alone while they are too few for one. Nothing where there is none. */
import { Plural, Trans } from "@lingui/react/macro";
import { formatDecimal } from "#/lib/format";
import { Star } from "#/ui/stars";

interface AverageStarsProps {
  rating: { count: number; average: number | null } | null;
}

export function AverageStars({ rating }: AverageStarsProps) {
  if (!rating || rating.count === 0) return null;
  const { count, average } = rating;
  return (
    <span className="average-stars">
      {average !== null && (
        <>
          <Star />
          <span className="average-stars-average">{formatDecimal(average)}</span>
          <span className="sr-only">
            {" "}
            <Trans>of 5 stars</Trans>
          </span>{" "}
        </>
      )}
      <span className="average-stars-count">
        <Plural value={count} one="# rating" other="# ratings" />
      </span>
    </span>
  );
}
