/** Begins a draft and opens its form. The same press gives the same draft, however often the line makes it come. */
import { useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { listingKeys, listings } from "#/features/listings/api/listings";
import { describeListingError } from "#/features/listings/lib/words";
import { shopPath } from "#/lib/current-shop";
import { makeKey } from "#/lib/form/make-key";
import { notify } from "#/ui/toast";

export function useBegin(shop: string) {
  const { i18n } = useLingui();
  const navigate = useNavigate();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (from: { product?: string; copied?: boolean }) => listings.begin(shop, from, makeKey()),
    onSuccess: async ({ ref }) => {
      void client.invalidateQueries({ queryKey: listingKeys.drafts(shop) });
      await navigate(shopPath(shop, `sell/listings/${ref}`));
    },
    onError: (error) => void notify(i18n._(describeListingError(error).text)),
  });
}
