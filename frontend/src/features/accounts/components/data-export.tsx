/** Everything held on somebody, in one file. It is written in the background. */
import { Trans, useLingui } from "@lingui/react/macro";
import { GalleriaError } from "@galleria/sdk/errors";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { exportQueryOptions, personalData } from "#/features/accounts/api/personal-data";
import { JobBar } from "#/features/accounts/components/job-bar";
import { describeAccountError } from "#/features/accounts/lib/account-errors";
import { formatDate } from "#/lib/format";
import { ActionButton } from "#/ui/action-button";
import { Fault } from "#/ui/fault";
import { Notice } from "#/ui/form/notice";
import { Skeleton } from "#/ui/skeleton";

const MOMENT = { day: "numeric", month: "long", hour: "numeric", minute: "2-digit" } as const;

export function DataExport() {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const { data: found, error, refetch } = useQuery(exportQueryOptions());
  const starting = useMutation({
    mutationFn: () => personalData.startExport(),
    onSuccess: (begun) => queries.setQueryData(exportQueryOptions().queryKey, begun),
  });
  const isUnderWay = found?.status === "waiting" || found?.status === "running";
  const isTooOften = starting.error instanceof GalleriaError && starting.error.status === 429;
  return (
    <section className="security" aria-labelledby="data-export">
      <h2 id="data-export" className="security-title display">
        <Trans>A copy of everything</Trans>
      </h2>
      <p className="security-text">
        <Trans>
          One ZIP file with all that we hold on you in every shop of the house: account, addresses, orders, bags, wish lists, sign-ins, and your pictures. The words are
          JSON, which people and programs can read.
        </Trans>
      </p>
      {found === undefined && !error && <Skeleton className="row-skeleton" />}
      {error && found === undefined && <Fault text={i18n._(describeAccountError(error))} onRetry={() => void refetch()} />}
      {isUnderWay && (
        <JobBar share={found.share} label={t`How far the file is`}>
          {found.status === "waiting" ? <Trans>It is about to be written.</Trans> : <Trans>It is being written. You can leave this page and come back.</Trans>}
        </JobBar>
      )}
      {found?.status === "failed" && (
        <Notice kind="warning" title={<Trans>The file could not be written</Trans>}>
          <Trans>It is not your doing. Ask for it once more; if it fails again, write to us.</Trans>
        </Notice>
      )}
      {found?.status === "done" && found.file && (
        <div className="data-file">
          <a className="button" href={found.file} download>
            <Download aria-hidden strokeWidth={1.5} />
            <Trans>Download the file</Trans>
          </a>
          <p className="field-hint">
            <Trans>
              Written on {formatDate(found.created_at, MOMENT)}, {formatBytes(found.size_bytes)}. It is there until {formatDate(found.expires_at ?? found.created_at, MOMENT)}, for
              you alone.
            </Trans>
          </p>
        </div>
      )}
      {starting.error && (
        <Notice kind="warning">{isTooOften ? <Trans>Five a day are as many as there can be. Ask again tomorrow.</Trans> : i18n._(describeAccountError(starting.error))}</Notice>
      )}
      {found !== undefined && !isUnderWay && (
        <div>
          <ActionButton className="button-quiet" isBusy={starting.isPending} onClick={() => starting.mutate()}>
            {found === null ? <Trans>Ask for the file</Trans> : <Trans>Ask for a new one</Trans>}
          </ActionButton>
        </div>
      )}
    </section>
  );
}

function formatBytes(bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, "kilobyte"] : [bytes / 1_000_000, "megabyte"];
  return new Intl.NumberFormat(document.documentElement.lang || "en", { style: "unit", unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}
