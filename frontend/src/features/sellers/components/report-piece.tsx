/** The way to say that something is wrong with a piece, on its page. */
import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { ReportDialog } from "#/features/sellers/components/report-dialog";

export function ReportPiece({ slug, title }: { slug: string; title: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="text-button report-piece" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Trans>Report this piece</Trans>
      </button>
      {isOpen && <ReportDialog slug={slug} title={title} onClose={() => setOpen(false)} />}
    </>
  );
}
