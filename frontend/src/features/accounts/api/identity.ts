/** Signing in and what belongs to it: django-allauth behind the engine. */
import { Identity } from "@galleria/sdk/identity";
import { queryOptions } from "@tanstack/react-query";
import { galleria } from "#/lib/galleria";

export const identity = new Identity(galleria.transport);

export const identityKeys = {
  all: ["identity"] as const,
  config: () => ["sign-in-config"] as const,
  emails: () => [...identityKeys.all, "emails"] as const,
  authenticators: () => [...identityKeys.all, "authenticators"] as const,
  sessions: () => [...identityKeys.all, "sessions"] as const,
};

export function configQueryOptions() {
  return queryOptions({ queryKey: identityKeys.config(), queryFn: ({ signal }) => identity.config({ signal }) });
}

export function emailsQueryOptions() {
  return queryOptions({ queryKey: identityKeys.emails(), queryFn: ({ signal }) => identity.emails({ signal }), staleTime: 5000 });
}

export function authenticatorsQueryOptions() {
  return queryOptions({ queryKey: identityKeys.authenticators(), queryFn: ({ signal }) => identity.authenticators({ signal }), staleTime: 5000 });
}

export function sessionsQueryOptions() {
  return queryOptions({ queryKey: identityKeys.sessions(), queryFn: ({ signal }) => identity.sessions({ signal }), staleTime: 5000 });
}
