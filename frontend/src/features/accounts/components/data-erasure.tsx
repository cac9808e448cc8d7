/** The end of an account: what goes, what the books keep, and a day to think better of it. */
import { Trans, useLingui } from "@lingui/react/macro";
import { GalleriaError } from "@galleria/sdk/errors";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { erasureQueryOptions, personalData } from "#/features/accounts/api/personal-data";
import { JobBar } from "#/features/accounts/components/job-bar";
import { describeAccountError } from "#/features/accounts/lib/account-errors";
import { formatDate } from "#/lib/format";
import { ActionButton } from "#/ui/action-button";
import { Fault } from "#/ui/fault";
import { Notice } from "#/ui/form/notice";
import { Skeleton } from "#/ui/skeleton";
import { notify } from "#/ui/toast";

const ErasureDialog = lazy(async () => ({ default: (await import("#/features/accounts/components/erasure-dialog")).ErasureDialog }));
const MOMENT = { weekday: "long", day: "numeric", month: "long", hour: "numeric", minute: "2-digit" } as const;

export function DataErasure() {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const { data: found, error, refetch } = useQuery(erasureQueryOptions());
  const key = erasureQueryOptions().queryKey;
  const takingBack = useMutation({
    mutationFn: () => personalData.takeBackErasure(),
    onSuccess: async (erasure) => {
      queries.setQueryData(key, erasure);
      await notify(t`You stay. Nothing was erased.`);
    },
    onError: (fault) => {
      void notify(i18n._(describeAccountError(fault)));
      void queries.invalidateQueries({ queryKey: key });
    },
  });
  const isOver = error instanceof GalleriaError && error.status === 401;
  const isOpen = found !== null && found !== undefined && found.status !== "taken_back" && found.status !== "done";
  return (
    <section className="security" aria-labelledby="data-erasure">
      <h2 id="data-erasure" className="security-title display">
        <Trans>The end of your account</Trans>
      </h2>
      {isOver ? (
        <p role="status">
          <Trans>Your account is erased, and you are signed out. Farewell.</Trans>
        </p>
      ) : isOpen ? (
        <>
          {found.status === "waiting" && (
            <Notice kind="note" title={<Trans>Your account will be erased</Trans>}>
              <Trans>It begins on {formatDate(found.due_at, MOMENT)}. Until then everything works as before, and you can take it back. We have sent you a letter about it.</Trans>
            </Notice>
          )}
          {found.status === "running" && (
            <JobBar share={found.share} label={t`How far the erasure is`}>
              <Trans>Your account is being erased. It cannot be taken back any more.</Trans>
            </JobBar>
          )}
          {found.status === "failed" && (
            <Notice kind="warning" title={<Trans>The erasure waits</Trans>}>
              <Trans>Something is still under way, such as an order that needs your address. We look again each hour, and go on by ourselves.</Trans>
            </Notice>
          )}
          {found.status !== "running" && (
            <div>
              <ActionButton isBusy={takingBack.isPending} onClick={() => takingBack.mutate()}>
                <Trans>Take it back: I stay</Trans>
              </ActionButton>
            </div>
          )}
        </>
      ) : (
        <>
          <dl className="data-fate">
            <div>
              <dt>
                <Trans>This goes, in every shop</Trans>
              </dt>
              <dd>
                <Trans>Your name, e-mail and picture; addresses and preferences; wish lists and notices; bags; sign-ins and their keys; what you have on offer.</Trans>
              </dd>
            </div>
            <div>
              <dt>
                <Trans>This stays, without your name</Trans>
              </dt>
              <dd>
                <Trans>What the books must show: that an order was placed, its pieces, sums and payments. Your name, address and words are taken out of it.</Trans>
              </dd>
            </div>
            <div>
              <dt>
                <Trans>When</Trans>
              </dt>
              <dd>
                <Trans>A day after you ask. In that day you can take it back; after it, nobody can. While an order is under way, it waits.</Trans>
              </dd>
            </div>
          </dl>
          {error && found === undefined && <Fault text={i18n._(describeAccountError(error))} onRetry={() => void refetch()} />}
          {found === undefined && !error && <Skeleton className="row-skeleton" />}
          {found !== undefined && (
            <div>
              <button type="button" className="button button-quiet" onClick={() => setAsked(true)}>
                <Trans>Erase my account</Trans>
              </button>
            </div>
          )}
        </>
      )}
      {isAsked && (
        <Suspense>
          <ErasureDialog
            onClose={() => setAsked(false)}
            onAsked={(erasure) => {
              queries.setQueryData(key, erasure);
              setAsked(false);
            }}
          />
        </Suspense>
      )}
    </section>
  );
}
