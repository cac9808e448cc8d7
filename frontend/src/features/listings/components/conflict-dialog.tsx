/** Two devices have filled in the same draft: which of them counts is the person's choice. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { ListingDraft } from "@galleria/sdk/types";
import { formatDate } from "#/lib/format";
import { Dialog } from "#/ui/form/dialog";

export function ConflictDialog({ draft, settle }: { draft: ListingDraft; settle: (keep: "mine" | "theirs") => void }) {
  const { t } = useLingui();
  const time = formatDate(draft.updated_at, { hour: "2-digit", minute: "2-digit" });
  const title = draft.fields.title || t`without a name`;
  return (
    <Dialog title={t`You went on somewhere else`} onClose={() => settle("theirs")}>
      <p>
        <Trans>
          This draft was changed on another device or in another tab at {time}. It is called “{title}” there. Nothing is lost: which one shall it be?
        </Trans>
      </p>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={() => settle("theirs")}>
          <Trans>Take the newer one</Trans>
        </button>
        <button type="button" className="button button-quiet" onClick={() => settle("mine")}>
          <Trans>Keep what is here</Trans>
        </button>
      </div>
    </Dialog>
  );
}
