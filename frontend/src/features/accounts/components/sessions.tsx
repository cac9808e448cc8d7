/** Where somebody is signed in, and out from afar. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { Session } from "@galleria/sdk/identity-types";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { identity, sessionsQueryOptions } from "#/features/accounts/api/identity";
import { nameDevice } from "#/features/accounts/lib/name-device";
import { describeError } from "#/lib/errors";
import { formatDate } from "#/lib/format";
import { Skeleton } from "#/ui/skeleton";
import { notify } from "#/ui/toast";

export function Sessions() {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const { data: sessions, error } = useQuery(sessionsQueryOptions());
  const ending = useMutation({
    mutationFn: (ids: readonly number[]) => identity.endSessions(ids),
    onSuccess: async (rest) => {
      queries.setQueryData(sessionsQueryOptions().queryKey, rest);
      await notify(t`Signed out there`);
    },
    onError: (fault) => void notify(i18n._(describeError(fault).text)),
  });
  const others = sessions?.filter(({ is_current }) => !is_current) ?? [];
  return (
    <section className="security" aria-labelledby="security-sessions">
      <h2 id="security-sessions" className="security-title display">
        <Trans>Where you are signed in</Trans>
      </h2>
      {error && !sessions && <p className="field-error">{i18n._(describeError(error).text)}</p>}
      {!sessions && !error && <Skeleton className="row-skeleton" />}
      <ul className="security-rows">
        {sessions?.map((session) => (
          <li key={session.id}>
            <div>
              <p>{nameDevice(session.user_agent)}</p>
              <p>
                {session.is_current ? <Trans>here and now</Trans> : <Since session={session} />} · {session.ip}
              </p>
            </div>
            {!session.is_current && (
              <button type="button" className="text-button" onClick={() => ending.mutate([session.id])}>
                <Trans>Sign out there</Trans>
                <span className="sr-only">: {nameDevice(session.user_agent)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 1 && (
        <div>
          <button type="button" className="button button-quiet" onClick={() => ending.mutate(others.map(({ id }) => id))}>
            <Trans>Sign out everywhere else</Trans>
          </button>
        </div>
      )}
    </section>
  );
}

function Since({ session }: { session: Session }) {
  const seen = new Date((session.last_seen_at ?? session.created_at) * 1000).toISOString();
  return <Trans>last seen {formatDate(seen, { day: "numeric", month: "long", hour: "numeric", minute: "2-digit" })}</Trans>;
}
