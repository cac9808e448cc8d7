/** Whoever is signed in. Each answer leaves its hint for the header. */
import { GalleriaError } from "@galleria/sdk/errors";
import { Person } from "@galleria/sdk/person";
import type { Me } from "@galleria/sdk/types";
import { queryOptions } from "@tanstack/react-query";
import { galleria } from "#/lib/galleria";
import { hintName } from "#/lib/hints";

export const person = new Person(galleria.transport);

export const meKeys = {
  all: ["me"] as const,
  me: () => [...meKeys.all, "profile"] as const,
  addresses: () => [...meKeys.all, "addresses"] as const,
};

/** Null for a visitor. */
export function meQueryOptions() {
  return queryOptions({
    queryKey: meKeys.me(),
    queryFn: async ({ signal }): Promise<Me | null> => {
      try {
        return keepMe(await person.get({ signal }));
      } catch (error) {
        if (!(error instanceof GalleriaError && error.status === 401)) throw error;
        hintName(null);
        return null;
      }
    },
    staleTime: 60_000,
  });
}

export function keepMe(me: Me): Me {
  hintName(me.name || me.username);
  return me;
}

export function addressesQueryOptions() {
  return queryOptions({
    queryKey: meKeys.addresses(),
    queryFn: async ({ signal }) => (await person.addresses({ signal })).items,
    staleTime: 60_000,
  });
}
