/** Where somebody stands as a seller, what the shop said, and what they can do about it. */
import type { Market, OwnSeller } from "@galleria/sdk/types";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "react-router";
import { sellerKeys, sellers, takenOffQueryOptions } from "#/features/sellers/api/sellers";
import { SellerLinks } from "#/features/sellers/components/seller-links";
import { describeSellerError } from "#/features/sellers/lib/seller-errors";
import { shopPath } from "#/lib/current-shop";
import { formatDate } from "#/lib/format";
import { ActionButton } from "#/ui/action-button";
import { Notice } from "#/ui/form/notice";
import { notify } from "#/ui/toast";

interface StandingProps {
  shop: string;
  shopName: string;
  own: OwnSeller;
  market: Market;
}

export function SellerStanding({ shop, shopName, own, market }: StandingProps) {
  return (
    <div className="sell-standing">
      <Standing shop={shop} shopName={shopName} own={own} />
      {(own.state === "approved" || own.state === "suspended") && <SellerLinks shop={shop} />}
      {own.state === "approved" && own.terms_version !== market.terms_version && <NewTerms shop={shop} market={market} />}
      {own.state === "approved" && <TakenOff shop={shop} />}
    </div>
  );
}

function Standing({ shop, shopName, own }: Omit<StandingProps, "market">) {
  const said = own.reason && <blockquote className="sell-reason">{own.reason}</blockquote>;
  switch (own.state) {
    case "applied":
      return (
        <Notice kind="note" title={<Trans>Your application is with {shopName}</Trans>}>
          <p>
            <Trans>You sent it on {formatDate(own.applied_at)}. Somebody reads it and writes to you. Until then you can change what you told.</Trans>
          </p>
        </Notice>
      );
    case "refused":
      return (
        <Notice kind="note" title={<Trans>{shopName} cannot accept it as it is</Trans>}>
          {said}
          <p>
            <Trans>Mend it below, and apply again.</Trans>
          </p>
        </Notice>
      );
    case "suspended":
      return (
        <Notice kind="note" title={<Trans>{shopName} has suspended you as a seller</Trans>}>
          {said}
          <p>
            <Trans>Your page is closed and your pieces have left the shelves. What was ordered goes its way. Write to the shop if you think that this is a mistake.</Trans>
          </p>
        </Notice>
      );
    case "approved":
      return (
        <Notice
          kind="note"
          title={<Trans>You sell at {shopName}</Trans>}
          action={
            <Link className="text-link" to={shopPath(shop, `sellers/${encodeURIComponent(own.username)}`)}>
              <Trans>Your page, as buyers see it</Trans>
            </Link>
          }
        >
          {said}
        </Notice>
      );
  }
}

function NewTerms({ shop, market }: { shop: string; market: Market }) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const accepting = useMutation({
    mutationFn: () => sellers.acceptTerms(shop, market.terms_version),
    onSuccess: async (told) => {
      queries.setQueryData(sellerKeys.own(shop), told);
      await notify(t`Accepted`);
    },
    onError: (error) => void notify(i18n._(describeSellerError(error).text)),
  });
  return (
    <Notice
      kind="note"
      title={<Trans>There are new terms, version {market.terms_version}</Trans>}
      action={
        <ActionButton isBusy={accepting.isPending} onClick={() => accepting.mutate()}>
          <Trans>Accept the new terms</Trans>
        </ActionButton>
      }
    >
      <p>
        <Trans>Read them below. What you have listed stays; before you list something new, the shop needs your word on them.</Trans>
      </p>
    </Notice>
  );
}

function TakenOff({ shop }: { shop: string }) {
  const { data = [] } = useQuery(takenOffQueryOptions(shop));
  if (data.length === 0) return null;
  return (
    <Notice kind="note" title={<Trans>Taken off the shelves by the shop</Trans>}>
      <ul>
        {data.map(({ slug, title, reason, at }) => (
          <li key={slug}>
            <strong>{title}</strong>, {formatDate(at)}: {reason}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
