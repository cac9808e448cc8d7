/** All ratings of a seller in numbers: the average, and how many gave how many stars. */
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { RatingList } from "@galleria/sdk/types";
import { formatDecimal } from "#/lib/format";
import { Stars } from "#/ui/stars";

export function RatingSummary({ ratings }: { ratings: Pick<RatingList, "count" | "average" | "stars"> }) {
  const { t } = useLingui();
  const { count, average, stars } = ratings;
  return (
    <div className="ratings-summary">
      <div className="ratings-average">
        {average === null ? (
          <p className="ratings-few">
            <Plural value={count} one="# rating so far. An average is shown from the third on." other="# ratings so far. An average is shown from the third on." />
          </p>
        ) : (
          <>
            <p className="ratings-figure">
              {formatDecimal(average)}
              <span className="sr-only">
                {" "}
                <Trans>of 5 stars</Trans>
              </span>
            </p>
            <Stars value={average} />
            <p className="ratings-count">
              <Plural value={count} one="# rating" other="# ratings" />
            </p>
          </>
        )}
      </div>
      {average !== null && (
        <ul className="ratings-bars" aria-label={t`How many gave how many stars`}>
          {stars.map((one) => (
            <li key={one.stars}>
              <span aria-hidden>{one.stars}</span>
              <svg className="ratings-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden focusable="false">
                <rect width={count ? (100 * one.count) / count : 0} height="1" />
              </svg>
              <span aria-hidden>{one.count}</span>
              <span className="sr-only">
                <Plural value={one.stars} one="# star" other="# stars" />: {one.count}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
