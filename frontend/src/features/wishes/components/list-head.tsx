/** What a list is called and says, changed in its place; and the end of it. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { WishList, WishListChange } from "@galleria/sdk/types";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { listQueryOptions, wishes, wishKeys } from "#/features/wishes/api/wishes";
import { defer, takeBack } from "#/features/wishes/lib/deferred";
import { LONGEST_NAME, LONGEST_NOTES } from "#/features/wishes/lib/limits";
import { describeWishError } from "#/features/wishes/lib/wish-errors";
import { shopPath } from "#/lib/current-shop";
import { InlineField } from "#/ui/form/inline-field";
import { notify } from "#/ui/toast";

export function ListHead({ shop, list }: { shop: string; list: WishList }) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const change = async (part: WishListChange): Promise<string | undefined> => {
    try {
      queries.setQueryData(listQueryOptions(shop, list.ref).queryKey, await wishes.change(shop, list.ref, part));
      void queries.invalidateQueries({ queryKey: wishKeys.all, refetchType: "none" });
      return undefined;
    } catch (error) {
      return i18n._(describeWishError(error).text);
    }
  };
  const prefer = async () => notify((await change({ is_default: true })) ?? t`Hearts go to “${list.name}” first now`);
  const remove = async () => {
    const { ref, name } = list;
    defer(ref, async (isLeavingPage) => {
      try {
        await wishes.remove(shop, ref, { keepalive: isLeavingPage });
      } catch (error) {
        await notify(i18n._(describeWishError(error).text));
      }
      await queries.invalidateQueries({ queryKey: wishKeys.all });
    });
    await navigate(shopPath(shop, "wish-lists"));
    await notify(t`“${name}” is deleted`, { label: t`Undo`, onClick: () => takeBack(ref) });
  };
  const atMost = (value: string, most: number) => (value.length > most ? t`At most ${most} characters` : undefined);
  return (
    <section className="list-facts" aria-label={t`About the list`}>
      <InlineField label={t`Name`} value={list.name} autoComplete="off" check={(name) => (name === "" ? t`Give it a name` : atMost(name, LONGEST_NAME))} save={(name) => change({ name })} />
      <InlineField
        label={t`What it is for`}
        value={list.notes}
        isLong
        hint={list.token === null ? undefined : t`Whoever has the link of this list reads it.`}
        check={(notes) => atMost(notes, LONGEST_NOTES)}
        save={(notes) => change({ notes })}
      />
      <div className="form-foot wish-list-tools">
        {list.is_default ? (
          <p className="field-hint">
            <Trans>Hearts go here first.</Trans>
          </p>
        ) : (
          <button type="button" className="text-button" onClick={() => void prefer()}>
            <Trans>Let hearts go here first</Trans>
          </button>
        )}
        <button type="button" className="text-button" onClick={() => void remove()}>
          <Trans>Delete the list</Trans>
        </button>
      </div>
    </section>
  );
}
