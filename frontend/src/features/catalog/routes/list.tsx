/** A list of pieces: a category, a search, or everything. */
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { SlidersHorizontal } from "lucide-react";
import { lazy, Suspense, useEffect, useState } from "react";
import { useNavigate } from "react-router";
import { attributesQueryOptions } from "#/features/catalog/api/attributes";
import { facetsQueryOptions } from "#/features/catalog/api/products";
import { AppliedFilters } from "#/features/catalog/components/applied-filters";
import { EmptyList } from "#/features/catalog/components/empty-list";
import { EndlessList } from "#/features/catalog/components/endless-list";
import { Filters } from "#/features/catalog/components/filters";
import { ListHeading } from "#/features/catalog/components/list-heading";
import { ShelfSkeleton } from "#/features/catalog/components/product-shelf";
import { SortSelect } from "#/features/catalog/components/sort-select";
import { listTarget } from "#/features/catalog/lib/list-state";
import { useAppliedFilters } from "#/features/catalog/lib/use-applied-filters";
import { useListState } from "#/features/catalog/lib/use-list-state";
import { shopPath, useShop } from "#/lib/current-shop";
import { useMediaQuery } from "#/lib/use-media-query";
import { usePageTitle } from "#/lib/use-page-title";

const FilterSheet = lazy(async () => ({ default: (await import("#/features/catalog/components/filter-sheet")).FilterSheet }));

export function ListPage() {
  const { t } = useLingui();
  const shop = useShop();
  const { query, chosen, change } = useListState();
  const [isSheetOpen, setSheetOpen] = useState(false);
  const isWide = useMediaQuery("(min-width: 64rem)");
  const attributes = useQuery(attributesQueryOptions(shop.slug, query.category)).data ?? [];
  const facets = useQuery(facetsQueryOptions(shop.slug, chosen));
  const total = facets.data?.total;
  // The counts of the question before stay in their places, dimmed.
  const isCounting = facets.isPlaceholderData || facets.isPending;
  const applied = useAppliedFilters(chosen, attributes);
  const category = shop.categories.find((one) => one.slug === query.category);
  const present = shop.categories.find((one) => one.formerly?.includes(query.category ?? ""))?.slug;
  const navigate = useNavigate();
  useEffect(() => {
    // Asked for by a name that the category had before.
    if (present) void navigate(shopPath(shop.slug, listTarget({ ...query, category: present })), { replace: true });
  }, [navigate, present, query, shop.slug]);
  usePageTitle(query.q ? `“${query.q}”` : (category?.name ?? query.maker?.join(", ") ?? t`Everything`), shop.name);

  const filters = <Filters query={chosen} attributes={attributes} facets={facets.data} isCounting={isCounting} onChange={change} />;
  return (
    <div className="page list-page">
      <ListHeading query={query} category={category} total={total} isCounting={isCounting} />
      <div className="list-tools">
        {!isWide && (
          <button type="button" className="button button-quiet" onClick={() => setSheetOpen(true)}>
            <SlidersHorizontal aria-hidden strokeWidth={1.5} />
            <Trans>Filter</Trans>
            {applied.length > 0 && <span className="filter-count">{applied.length}</span>}
          </button>
        )}
        <AppliedFilters query={chosen} applied={applied} />
        <SortSelect query={chosen} onChange={change} />
      </div>
      {isWide && (
        <aside className="list-rail" aria-label={t`Filters`}>
          {filters}
        </aside>
      )}
      <div className="list-body">
        {/* A new question shows its skeleton at once; the old answer would look like the new one. */}
        <Suspense key={listTarget(query)} fallback={<ShelfSkeleton arrangement="list" count={12} />}>
          <EndlessList query={query} empty={<EmptyList words={query.q} applied={applied} />} />
        </Suspense>
      </div>
      {!isWide && isSheetOpen && (
        <Suspense>
          <FilterSheet open onOpenChange={setSheetOpen} total={total} isExact={facets.data?.exact ?? true} isCounting={isCounting}>
            {filters}
          </FilterSheet>
        </Suspense>
      )}
    </div>
  );
}
