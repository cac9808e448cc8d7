import { Trans, useLingui } from "@lingui/react/macro";
import type { Wish, WishList } from "@galleria/sdk/types";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { wishes, wishKeys } from "#/features/wishes/api/wishes";
import { describeWishError } from "#/features/wishes/lib/wish-errors";
import { ActionButton } from "#/ui/action-button";
import { Field } from "#/ui/form/field";

const LONGEST_NOTE = 300;

/** What one says of a piece on a list. Whoever reads a shared list reads it, too. */
export function WishNote({ shop, list, wish, onDone }: { shop: string; list: WishList; wish: Wish; onDone: () => void }) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const [note, setNote] = useState(wish.note);
  const saving = useMutation({
    mutationFn: () => wishes.put(shop, wish.slug, { ref: list.ref, note: note.trim() }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: wishKeys.list(shop, list.ref) });
      onDone();
    },
  });
  return (
    <form
      className="wish-note-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!saving.isPending) saving.mutate();
      }}
    >
      <Field
        label={t`Note`}
        maxLength={LONGEST_NOTE}
        // It stands where the note was.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={note}
        hint={list.token === null ? undefined : t`Whoever has the link of this list reads it.`}
        error={saving.error ? i18n._(describeWishError(saving.error).text) : undefined}
        onChange={(event) => setNote(event.target.value)}
        onKeyDown={(event) => event.key === "Escape" && onDone()}
      />
      <div className="form-foot">
        <ActionButton type="submit" className="button-quiet" isBusy={saving.isPending}>
          <Trans>Save</Trans>
        </ActionButton>
        <button type="button" className="text-button" onClick={onDone}>
          <Trans>Leave it</Trans>
        </button>
      </div>
    </form>
  );
}
