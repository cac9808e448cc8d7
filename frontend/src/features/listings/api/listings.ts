/** What whoever is signed in offers: drafts and listings. */
import { GalleriaError } from "@galleria/sdk/errors";
import { Listings } from "@galleria/sdk/listings";
import type { ListingDraft, ListingState } from "@galleria/sdk/types";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { galleria } from "#/lib/galleria";

export const listings = new Listings(galleria.transport);

export const listingKeys = {
  all: ["listings"] as const,
  list: (shop: string, state: ListingState) => [...listingKeys.all, "list", shop, state] as const,
  drafts: (shop: string) => [...listingKeys.all, "drafts", shop] as const,
  draft: (shop: string, ref: string) => [...listingKeys.all, "draft", shop, ref] as const,
  priceHelp: (shop: string, ref: string, version: number) => [...listingKeys.draft(shop, ref), "price", version] as const,
  preview: (shop: string, ref: string, version: number) => [...listingKeys.draft(shop, ref), "preview", version] as const,
  attributes: (shop: string, category: string) => [...listingKeys.all, "attributes", shop, category] as const,
};

export function listingsQueryOptions(shop: string, state: ListingState) {
  return infiniteQueryOptions({
    queryKey: listingKeys.list(shop, state),
    queryFn: ({ signal, pageParam }) => listings.list(shop, { state, cursor: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: 2000,
  });
}

export function draftsQueryOptions(shop: string) {
  return queryOptions({ queryKey: listingKeys.drafts(shop), queryFn: async ({ signal }) => (await listings.drafts(shop, { signal })).items, staleTime: 2000 });
}

/** Asked for once with each visit: from then on the form is the newest there is, and learns of other devices as it saves. */
export function draftQueryOptions(shop: string, ref: string) {
  return queryOptions({ queryKey: listingKeys.draft(shop, ref), queryFn: ({ signal }) => listings.draft(shop, ref, { signal }), staleTime: Infinity, gcTime: 0, retry: 1 });
}

export function categoryAttributesQueryOptions(shop: string, category: string) {
  return queryOptions({
    queryKey: listingKeys.attributes(shop, category),
    queryFn: async ({ signal }) => (await galleria.shops.attributes(shop, { category }, { signal })).items,
    staleTime: 300_000,
    enabled: category !== "",
  });
}

export function priceHelpQueryOptions(shop: string, ref: string, version: number) {
  return queryOptions({ queryKey: listingKeys.priceHelp(shop, ref, version), queryFn: ({ signal }) => listings.priceHelp(shop, ref, { signal }), staleTime: 60_000 });
}

export function previewQueryOptions(shop: string, ref: string, version: number) {
  return queryOptions({ queryKey: listingKeys.preview(shop, ref, version), queryFn: ({ signal }) => listings.preview(shop, ref, { signal }), staleTime: 0 });
}

/** The newer state that a refusal carries. */
export function movedDraft(error: unknown): ListingDraft | null {
  if (!(error instanceof GalleriaError) || error.code !== "listing_draft_moved") return null;
  return (error.problem as typeof error.problem & { draft: ListingDraft }).draft;
}
