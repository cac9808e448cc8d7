/** One's conversations: as somebody who asks, and as a seller. */
import { Messaging } from "@galleria/sdk/messaging";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { hostShop } from "#/lib/boot";
import { galleria } from "#/lib/galleria";

export const messaging = new Messaging(galleria.transport);

export const conversationKeys = {
  all: ["conversations"] as const,
  lists: () => [...conversationKeys.all, "list"] as const,
  asked: () => [...conversationKeys.lists(), "asked"] as const,
  about: (shop: string, product: string) => [...conversationKeys.lists(), "about", shop, product] as const,
  toAnswer: (shop: string) => [...conversationKeys.lists(), "to-answer", shop] as const,
  one: (ref: string) => [...conversationKeys.all, "one", ref] as const,
};

const FRESH = { staleTime: 5000, refetchOnWindowFocus: true } as const;

/** On a shop's own host, those of that shop: the others are elsewhere. */
export function askedQueryOptions() {
  return infiniteQueryOptions({
    queryKey: conversationKeys.asked(),
    queryFn: ({ pageParam, signal }) => messaging.asked({ shop: hostShop ?? undefined, cursor: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    ...FRESH,
  });
}

/** What one has asked about a piece before, or nothing. */
export function aboutQueryOptions(shop: string, product: string) {
  return queryOptions({
    queryKey: conversationKeys.about(shop, product),
    queryFn: async ({ signal }) => (await messaging.asked({ shop, product }, { signal })).items[0] ?? null,
    ...FRESH,
  });
}

export function toAnswerQueryOptions(shop: string) {
  return infiniteQueryOptions({
    queryKey: conversationKeys.toAnswer(shop),
    queryFn: ({ pageParam, signal }) => messaging.toAnswer(shop, pageParam, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    ...FRESH,
  });
}

export function conversationQueryOptions(ref: string) {
  return queryOptions({ queryKey: conversationKeys.one(ref), queryFn: ({ signal }) => messaging.read(ref, undefined, { signal }), ...FRESH });
}

/** How quickly a seller answers, for everybody. */
export function answeringQueryOptions(shop: string, username: string) {
  return queryOptions({ queryKey: ["answering", shop, username], queryFn: ({ signal }) => messaging.answering(shop, username, { signal }) });
}
