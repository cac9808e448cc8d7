/** Whether others may read a list, and the link under which they do. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { WishList } from "@galleria/sdk/types";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link2, Share2 } from "lucide-react";
import { useState } from "react";
import { listQueryOptions, wishes, wishKeys } from "#/features/wishes/api/wishes";
import { canShareBySheet, shareLink } from "#/features/wishes/lib/share-link";
import { describeWishError } from "#/features/wishes/lib/wish-errors";
import { shopPath } from "#/lib/current-shop";
import { ActionButton } from "#/ui/action-button";
import { Field } from "#/ui/form/field";
import { notify } from "#/ui/toast";

export function ShareList({ shop, list }: { shop: string; list: WishList }) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const [isEnding, setEnding] = useState(false);
  const sharing = useMutation({
    mutationFn: (is_shared: boolean) => wishes.change(shop, list.ref, { is_shared }),
    onSuccess: (changed) => {
      queries.setQueryData(listQueryOptions(shop, list.ref).queryKey, changed);
      void queries.invalidateQueries({ queryKey: wishKeys.lists(shop) });
      setEnding(false);
    },
    onError: (error) => void notify(i18n._(describeWishError(error).text)),
  });
  if (list.token === null) {
    return (
      <section className="share" aria-label={t`Sharing`}>
        <ActionButton className="button-quiet" isBusy={sharing.isPending} onClick={() => sharing.mutate(true)}>
          <Share2 aria-hidden strokeWidth={1.5} />
          <Trans>Share the list</Trans>
        </ActionButton>
        <p className="field-hint">
          <Trans>Only you see it now. Sharing makes a link: whoever has it reads your name, the list and your notes, and nothing else of yours.</Trans>
        </p>
      </section>
    );
  }
  const url = location.origin + shopPath(shop, `wish-lists/shared/${list.token}`);
  const hand = async (bySheet: boolean) => {
    const answer = await shareLink({ title: list.name, url }, { bySheet });
    if (answer === "copied") await notify(t`The link is copied`);
    if (answer === "failed") await notify(t`Copy the link out of its field`);
  };
  return (
    <section className="share share-on" aria-label={t`Sharing`}>
      <Field label={t`Link to this list`} readOnly value={url} onFocus={(event) => event.target.select()} hint={t`Whoever has it reads your name, the list and your notes.`} />
      <div className="form-foot">
        {canShareBySheet() && (
          <button type="button" className="button" onClick={() => void hand(true)}>
            <Share2 aria-hidden strokeWidth={1.5} />
            <Trans>Share the link</Trans>
          </button>
        )}
        <button type="button" className={canShareBySheet() ? "button button-quiet" : "button"} onClick={() => void hand(false)}>
          <Link2 aria-hidden strokeWidth={1.5} />
          <Trans>Copy the link</Trans>
        </button>
        {isEnding ? (
          <>
            <ActionButton className="button-quiet" isBusy={sharing.isPending} onClick={() => sharing.mutate(false)}>
              <Trans>End this link for good</Trans>
            </ActionButton>
            <button type="button" className="text-button" onClick={() => setEnding(false)}>
              <Trans>Leave it</Trans>
            </button>
          </>
        ) : (
          <button type="button" className="text-button" onClick={() => setEnding(true)}>
            <Trans>Stop sharing</Trans>
          </button>
        )}
      </div>
    </section>
  );
}
