/** What somebody sells in the shop: drafts, what is on the shelves and what was; one by one, or several at once. */
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { GalleriaError } from "@galleria/sdk/errors";
import type { ListingState } from "@galleria/sdk/types";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { listingsQueryOptions } from "#/features/listings/api/listings";
import { BulkBar } from "#/features/listings/components/bulk-bar";
import { DraftRows } from "#/features/listings/components/draft-rows";
import { ListingRow } from "#/features/listings/components/listing-row";
import { useBegin } from "#/features/listings/lib/use-begin";
import { describeListingError, STATE_WORDS } from "#/features/listings/lib/words";
import { shopPath, useShop } from "#/lib/current-shop";
import { signInPath } from "#/lib/sign-in-path";
import { usePageTitle } from "#/lib/use-page-title";
import "#/styles/forms.css";
import "#/styles/listings.css";
import { ActionButton } from "#/ui/action-button";
import { Failure } from "#/ui/failure";
import { Skeleton } from "#/ui/skeleton";

const STATES: readonly ListingState[] = ["active", "paused", "reserved", "sold", "ended"];

export function ListingsPage() {
  const { t, i18n } = useLingui();
  const { slug: shop, name: shopName } = useShop();
  const navigate = useNavigate();
  const [parameters, setParameters] = useSearchParams();
  const word = parameters.get("show");
  const showsDrafts = word === "drafts";
  const state = STATES.find((one) => one === word) ?? "active";
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(listingsQueryOptions(shop, state));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const beginning = useBegin(shop);
  usePageTitle(t`Your listings`, shopName);
  const isVisitor = error instanceof GalleriaError && error.status === 401;
  useEffect(() => {
    if (isVisitor) void navigate(signInPath(shopPath(shop, "sell/listings")), { replace: true });
  }, [isVisitor, navigate, shop]);
  if (error && !data && !isVisitor) {
    const { title, text } = describeListingError(error);
    return <Failure title={i18n._(title)} text={i18n._(text)} onRetry={() => void refetch()} />;
  }
  const [first] = data?.pages ?? [];
  const counts = first?.counts;
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const show = (one: string) => {
    setChosen(new Set());
    setParameters({ show: one }, { replace: true });
  };
  const toggle = (slug: string) => {
    const kept = new Set(chosen);
    if (!kept.delete(slug)) kept.add(slug);
    setChosen(kept);
  };
  const selected = items.filter(({ slug }) => chosen.has(slug));
  return (
    <div className="page private">
      <header className="listing-head listing-head-wide">
        <h1 className="private-title display">
          <Trans>Your listings</Trans>
        </h1>
        <ActionButton isBusy={beginning.isPending} onClick={() => beginning.mutate({})}>
          <Trans>List a piece</Trans>
        </ActionButton>
      </header>
      {!counts && <Skeleton className="listing-skeleton" />}
      {counts && (
        <nav aria-label={t`Where they stand`}>
          <ul className="listing-tabs">
            <li>
              <button type="button" aria-pressed={showsDrafts} onClick={() => show("drafts")}>
                <Trans>Drafts</Trans> <span className="listing-count">{counts.drafts}</span>
              </button>
            </li>
            {STATES.map((one) => (
              <li key={one}>
                <button type="button" aria-pressed={!showsDrafts && one === state} onClick={() => show(one)}>
                  {i18n._(STATE_WORDS[one])} <span className="listing-count">{counts[one]}</span>
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {first && showsDrafts && <DraftRows shop={shop} currency={first.currency} />}
      {first && !showsDrafts && (
        <>
          {items.length === 0 && (
            <p className="empty">
              <Trans>Nothing here.</Trans>
            </p>
          )}
          <ul className="listing-rows">
            {items.map((listing) => (
              <ListingRow key={listing.slug} shop={shop} listing={listing} currency={first.currency} isChosen={chosen.has(listing.slug)} onToggle={() => toggle(listing.slug)} />
            ))}
          </ul>
          {hasNextPage && (
            <ActionButton className="button-quiet" isBusy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              <Trans>Show more</Trans>
            </ActionButton>
          )}
          <p className="sr-only" role="status">
            <Plural value={chosen.size} one="One chosen" other="# chosen" />
          </p>
          {selected.length > 0 && <BulkBar shop={shop} listings={selected} state={state} onDone={() => setChosen(new Set())} />}
        </>
      )}
    </div>
  );
}
