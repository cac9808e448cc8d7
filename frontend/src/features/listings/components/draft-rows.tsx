/** Drafts that were begun and are not published yet. */
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "react-router";
import { draftsQueryOptions, listingKeys, listings } from "#/features/listings/api/listings";
import { forgetUnsaved } from "#/features/listings/lib/unsaved";
import { describeListingError } from "#/features/listings/lib/words";
import { shopPath } from "#/lib/current-shop";
import { formatDate } from "#/lib/format";
import { Fault } from "#/ui/fault";
import { Money } from "#/ui/money";
import { Picture } from "#/ui/picture";
import { Skeleton } from "#/ui/skeleton";
import { notify } from "#/ui/toast";

export function DraftRows({ shop, currency }: { shop: string; currency: string }) {
  const { t, i18n } = useLingui();
  const client = useQueryClient();
  const { data: drafts, error, refetch } = useQuery(draftsQueryOptions(shop));
  const discarding = useMutation({
    mutationFn: (ref: string) => listings.discard(shop, ref),
    onSuccess: (_, ref) => {
      forgetUnsaved(ref);
      return client.invalidateQueries({ queryKey: listingKeys.all });
    },
    onError: (fault) => void notify(i18n._(describeListingError(fault).text)),
  });
  if (error) return <Fault text={i18n._(describeListingError(error).text)} onRetry={() => void refetch()} />;
  if (!drafts) return <Skeleton className="listing-skeleton" />;
  if (drafts.length === 0) {
    return (
      <p className="empty">
        <Trans>No draft. What you begin to list is kept here until you publish it.</Trans>
      </p>
    );
  }
  return (
    <ul className="listing-rows">
      {drafts.map(({ ref, title, picture, price_minor: price, updated_at: at, product }) => {
        const name = title || t`Without a name yet`;
        return (
          <li key={ref} className="listing-row">
            <div className="listing-row-picture">{picture && <Picture picture={picture} sizes="5rem" alt="" />}</div>
            <div className="listing-row-words">
              <p className="listing-row-title">
                <Link to={shopPath(shop, `sell/listings/${ref}`)}>{name}</Link>
              </p>
              <p className="listing-row-facts">
                {price !== null && <Money minor={price} currency={currency} />}
                <span>
                  <Trans>touched {formatDate(at, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" })}</Trans>
                </span>
                {product !== null && (
                  <span>
                    <Trans>changes a listing</Trans>
                  </span>
                )}
              </p>
            </div>
            <div className="listing-row-tools">
              <button type="button" className="text-button" aria-busy={discarding.isPending} onClick={() => !discarding.isPending && discarding.mutate(ref)}>
                <Trans>Discard</Trans>
                <span className="sr-only">: {name}</span>
              </button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
