/** One search in all shops: a group for each shop that has something, in the shop's own colours. */
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { Link, useSearchParams } from "react-router";
import { searchEverywhereQueryOptions } from "#/features/catalog/api/search";
import { HouseSearch } from "#/features/catalog/components/house-search";
import { SearchGroup } from "#/features/catalog/components/search-group";
import { shopsQueryOptions } from "#/features/shops/api/shops";
import { shopPath } from "#/lib/current-shop";
import { useDocumentTheme } from "#/lib/theme";
import { usePageTitle } from "#/lib/use-page-title";
import { Skeleton } from "#/ui/skeleton";

export function SearchPage() {
  const { t } = useLingui();
  const [parameters] = useSearchParams();
  const words = parameters.get("q")?.trim() ?? "";
  useDocumentTheme(null);
  usePageTitle(words ? `“${words}”` : t`Search`, t`Galleria`);
  return (
    <main id="main" tabIndex={-1} className="house-results">
      <header className="house-results-head">
        <Link to="/" className="house-results-home display">
          <Trans>Galleria</Trans>
        </Link>
        <HouseSearch words={words} />
        <h1 className="house-results-title display">{words ? <Trans>“{words}” in all shops</Trans> : <Trans>Search all shops</Trans>}</h1>
      </header>
      <Suspense key={words} fallback={<Waiting />}>
        <Groups words={words} />
      </Suspense>
    </main>
  );
}

function Groups({ words }: { words: string }) {
  const { data: groups } = useSuspenseQuery(searchEverywhereQueryOptions(words));
  const { data: shops } = useSuspenseQuery(shopsQueryOptions());
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  const shown = groups.flatMap((group) => {
    const shop = shops.find((one) => one.slug === group.slug);
    return shop ? [{ group, shop }] : [];
  });
  if (shown.length === 0) return <Nothing words={words} />;
  return (
    <>
      <p className="house-results-count" role="status">
        <Plural value={total} one="# piece" other="# pieces" />
      </p>
      {shown.map(({ group, shop }) => (
        <SearchGroup key={group.slug} group={group} theme={shop.theme} words={words} />
      ))}
    </>
  );
}

function Nothing({ words }: { words: string }) {
  const { data: shops } = useSuspenseQuery(shopsQueryOptions());
  return (
    <div className="house-results-nothing">
      {words !== "" && (
        <p role="status">
          <Trans>No shop has a piece that answers to “{words}”. Try fewer words or another spelling, or walk in and look around.</Trans>
        </p>
      )}
      <ul>
        {shops.map(({ slug, name, tagline }) => (
          <li key={slug}>
            <Link to={shopPath(slug)}>
              <span className="display">{name}</span>
              <span>{tagline}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Waiting() {
  return (
    <div aria-hidden className="house-results-waiting">
      <Skeleton />
      <Skeleton />
    </div>
  );
}
