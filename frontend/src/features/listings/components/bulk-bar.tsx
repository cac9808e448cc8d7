/** What can be done with all that are chosen. Ending and prices ask once more. */
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ListingState, OwnListing } from "@galleria/sdk/types";
import { useState } from "react";
import { useChange } from "#/features/listings/lib/use-change";
import { ActionButton } from "#/ui/action-button";
import { Dialog } from "#/ui/form/dialog";
import { Field } from "#/ui/form/field";

interface BulkBarProps {
  shop: string;
  listings: readonly OwnListing[];
  state: ListingState;
  onDone: () => void;
}

export function BulkBar({ shop, listings, state, onDone }: BulkBarProps) {
  const { t } = useLingui();
  const [asks, setAsks] = useState<"end" | "price" | null>(null);
  const [percent, setPercent] = useState("-10");
  const slugs = listings.map(({ slug }) => slug);
  const change = useChange(shop, new Map(listings.map(({ slug, title }) => [slug, title])), () => {
    setAsks(null);
    onDone();
  });
  const share = Number(percent.replace(",", "."));
  const isShare = percent.trim() !== "" && Number.isFinite(share) && share >= -90 && share <= 400 && share !== 0;
  const canPrice = state === "active" || state === "paused";
  return (
    <div className="listing-bulk" role="region" aria-label={t`All that are chosen`}>
      <p>
        <Plural value={slugs.length} one="One chosen" other="# chosen" />
      </p>
      {state === "active" && (
        <ActionButton className="button-quiet" isBusy={change.isPending} onClick={() => change.mutate({ action: "pause", slugs })}>
          <Trans>Pause</Trans>
        </ActionButton>
      )}
      {state === "paused" && (
        <ActionButton className="button-quiet" isBusy={change.isPending} onClick={() => change.mutate({ action: "resume", slugs })}>
          <Trans>Put back</Trans>
        </ActionButton>
      )}
      {canPrice && (
        <button type="button" className="button button-quiet" onClick={() => setAsks("price")}>
          <Trans>Change prices</Trans>
        </button>
      )}
      {state !== "ended" && state !== "reserved" && (
        <button type="button" className="button button-quiet" onClick={() => setAsks("end")}>
          <Trans>End</Trans>
        </button>
      )}
      {asks === "end" && (
        <Dialog title={t`End them?`} onClose={() => setAsks(null)}>
          <p>
            <Trans>They leave the shop, and their pages say so. You can list them again later.</Trans>
          </p>
          <div className="dialog-actions">
            <ActionButton isBusy={change.isPending} onClick={() => change.mutate({ action: "end", slugs })}>
              <Trans>End them</Trans>
            </ActionButton>
            <button type="button" className="button button-quiet" onClick={() => setAsks(null)}>
              <Trans>Leave it</Trans>
            </button>
          </div>
        </Dialog>
      )}
      {asks === "price" && (
        <Dialog title={t`Change prices`} onClose={() => setAsks(null)}>
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              if (isShare && !change.isPending) change.mutate({ action: "price", slugs, percent: String(share) });
            }}
          >
            <Field
              label={t`By how many percent`}
              inputMode="text"
              value={percent}
              error={isShare ? undefined : t`A number from -90 to 400`}
              hint={t`-10 makes each a tenth cheaper.`}
              onChange={({ currentTarget }) => setPercent(currentTarget.value)}
            />
            <div className="dialog-actions">
              <ActionButton type="submit" isBusy={change.isPending}>
                <Trans>Change prices</Trans>
              </ActionButton>
            </div>
          </form>
        </Dialog>
      )}
    </div>
  );
}
