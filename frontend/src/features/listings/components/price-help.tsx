/** What pieces like it were sold for here, with the pieces themselves; and a plain word where they are too few. */
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Link } from "react-router";
import { priceHelpQueryOptions } from "#/features/listings/api/listings";
import type { DraftForm } from "#/features/listings/lib/use-draft";
import { productPath, useShop } from "#/lib/current-shop";
import { describeError } from "#/lib/errors";
import { Fault } from "#/ui/fault";
import { Money } from "#/ui/money";
import { Picture } from "#/ui/picture";
import { Skeleton } from "#/ui/skeleton";

export function PriceHelpBox({ form, draft }: { form: DraftForm; draft: string }) {
  const { t, i18n } = useLingui();
  const { slug: shop } = useShop();
  // What the engine holds the sold pieces against is what it has: as the form was when this step was opened.
  const [version, setVersion] = useState<number | null>(null);
  const { flush } = form;
  useEffect(() => {
    if (version === null) void flush().then((saved) => setVersion(saved ?? form.version));
  });
  const { data: help, error, refetch } = useQuery({ ...priceHelpQueryOptions(shop, draft, version ?? 0), enabled: version !== null });
  if (error) return <Fault text={i18n._(describeError(error).text)} onRetry={() => void refetch()} />;
  if (!help) return <Skeleton className="listing-skeleton" />;
  const { low_minor: low, median_minor: median, high_minor: high, pieces, currency } = help;
  const near = pieces.filter(({ is_near: isNear }) => isNear).length;
  return (
    <section className="listing-help" aria-label={t`What such pieces were sold for`}>
      <h3>
        <Trans>What such pieces were sold for here</Trans>
      </h3>
      {low !== null && median !== null && high !== null ? (
        <dl className="listing-figures">
          <div>
            <dt>
              <Trans>Low</Trans>
            </dt>
            <dd>
              <Money minor={low} currency={currency} />
            </dd>
          </div>
          <div>
            <dt>
              <Trans>Middle</Trans>
            </dt>
            <dd>
              <Money minor={median} currency={currency} />
            </dd>
          </div>
          <div>
            <dt>
              <Trans>High</Trans>
            </dt>
            <dd>
              <Money minor={high} currency={currency} />
            </dd>
          </div>
        </dl>
      ) : (
        <p>
          <Plural
            value={near}
            _0="Nothing close enough was sold here yet, so we name no figure."
            one="Only one close piece was sold here: too few to name a figure."
            other="Only # close pieces were sold here: too few to name a figure."
          />
        </p>
      )}
      {pieces.length > 0 && (
        <ul className="listing-sold">
          {pieces.slice(0, 6).map((piece) => (
            <li key={piece.slug} data-far={!piece.is_near || undefined}>
              {piece.picture && <Picture picture={piece.picture} sizes="4rem" alt="" />}
              <Link to={productPath(shop, piece.slug)} target="_blank">
                {piece.title}
              </Link>
              <Money minor={piece.price_minor} currency={currency} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
