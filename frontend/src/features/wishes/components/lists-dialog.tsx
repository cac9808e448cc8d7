/** On which of somebody's lists a piece is: each with a tick, which counts at once, and room for a new one. */
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Link } from "react-router";
import { NewListForm } from "#/features/wishes/components/new-list-form";
import { changeWish } from "#/features/wishes/lib/change-wish";
import type { Piece } from "#/features/wishes/lib/use-heart";
import { useHearts } from "#/features/wishes/lib/use-hearts";
import { shopPath } from "#/lib/current-shop";
import "#/styles/forms.css";
import "#/styles/wishes.css";
import { Dialog } from "#/ui/form/dialog";

export function ListsDialog({ shop, piece: { slug, title }, onClose }: { shop: string; piece: Piece; onClose: () => void }) {
  const { t } = useLingui();
  const { known } = useHearts();
  const [isWriting, setWriting] = useState(false);
  return (
    <Dialog title={t`On which list?`} onClose={onClose}>
      <fieldset className="list-ticks">
        <legend className="field-hint">{title}</legend>
        {known?.lists.map(({ ref, name, slugs }) => (
          <label key={ref} className="tick list-tick">
            <input type="checkbox" checked={slugs.includes(slug)} onChange={(event) => void changeWish(shop, { slug, ref, isOn: event.target.checked })} />
            <span>{name || t`Wish list`}</span>
          </label>
        ))}
      </fieldset>
      {isWriting ? (
        <NewListForm shop={shop} onLeave={() => setWriting(false)} onBegun={({ ref }) => void changeWish(shop, { slug, ref, isOn: true }).then(() => setWriting(false))} />
      ) : (
        <button type="button" className="text-button list-new" onClick={() => setWriting(true)}>
          <Trans>A new list</Trans>
        </button>
      )}
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          <Trans>Done</Trans>
        </button>
        <Link className="button button-quiet" to={shopPath(shop, "wish-lists")} onClick={onClose}>
          <Trans>My lists</Trans>
        </Link>
      </div>
    </Dialog>
  );
}
