/** The next page of a list, where there is one. */
import { Trans, useLingui } from "@lingui/react/macro";
import { describePayoutError } from "#/features/payouts/lib/payout-errors";
import { ActionButton } from "#/ui/action-button";
import { notify } from "#/ui/toast";

interface Pages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<{ error: Error | null }>;
}

export function More({ query }: { query: Pages }) {
  const { i18n } = useLingui();
  if (!query.hasNextPage) return null;
  const fetchMore = async () => {
    const { error } = await query.fetchNextPage();
    if (error) await notify(i18n._(describePayoutError(error).text));
  };
  return (
    <ActionButton type="button" className="button button-quiet payout-more" isBusy={query.isFetchingNextPage} onClick={() => void fetchMore()}>
      <Trans>Show earlier ones</Trans>
    </ActionButton>
  );
}
