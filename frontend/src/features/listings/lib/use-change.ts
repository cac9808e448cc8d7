/** Changes listings, and says of each that could not be changed why. */
import { useLingui } from "@lingui/react/macro";
import type { ListingChange } from "@galleria/sdk/types";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { listingKeys, listings } from "#/features/listings/api/listings";
import { codeWords, describeListingError } from "#/features/listings/lib/words";
import { makeKey } from "#/lib/form/make-key";
import { notify } from "#/ui/toast";

export function useChange(shop: string, names: ReadonlyMap<string, string>, onDone: () => void) {
  const { t, i18n } = useLingui();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: Partial<ListingChange>) => listings.change(shop, change, makeKey()),
    onSuccess: async ({ items }) => {
      await client.invalidateQueries({ queryKey: listingKeys.all });
      client.removeQueries({ queryKey: ["products"] });
      onDone();
      const refused = items.filter(({ ok }) => !ok);
      const done = items.length - refused.length;
      if (done > 0) await notify(t`Done: ${done}`);
      for (const { slug, code, detail } of refused) {
        const words = codeWords(code);
        await notify(`${names.get(slug) ?? slug}: ${words ? i18n._(words) : detail}`);
      }
    },
    onError: (error) => void notify(i18n._(describeListingError(error).text)),
  });
}
