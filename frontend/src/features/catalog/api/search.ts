import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { galleria } from "#/lib/galleria";

const SUGGESTIONS = 8;

const searchKeys = {
  suggestions: (shop: string, words: string) => ["suggestions", shop, words] as const,
  everywhere: (words: string) => ["search", words] as const,
};

/** What may be meant by the words so far. While the next answer travels, the last one stays. */
export function suggestionsQueryOptions(shop: string, words: string) {
  return queryOptions({
    queryKey: searchKeys.suggestions(shop, words),
    queryFn: async ({ signal }) => (await galleria.search.suggest(shop, words, { limit: SUGGESTIONS }, { signal })).items,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

/** The best matches of every shop. */
export function searchEverywhereQueryOptions(words: string) {
  return queryOptions({
    queryKey: searchKeys.everywhere(words),
    queryFn: async ({ signal }) => (words === "" ? [] : (await galleria.search.searchAll(words, {}, { signal })).shops),
  });
}
