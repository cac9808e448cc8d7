/** A seller's account at Stripe: how far it is, what Stripe asks for, and the ways there. What they tell Stripe never comes here. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { StripeAccount } from "@galleria/sdk/types";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { stripeQueryOptions } from "#/features/payouts/api/payouts";
import { useStripe } from "#/features/payouts/components/use-stripe";
import { describePayoutError, needsProfile } from "#/features/payouts/lib/payout-errors";
import { needName, onboardingName, stateName, stateText } from "#/features/payouts/lib/stripe-words";
import { shopPath } from "#/lib/current-shop";
import { formatDate } from "#/lib/format";
import { ActionButton } from "#/ui/action-button";

export function StripePart({ shop, currency }: { shop: string; currency: string }) {
  const { i18n } = useLingui();
  const { data: account } = useSuspenseQuery(stripeQueryOptions(shop));
  const { visit, check, isLeaving } = useStripe(shop);
  const fault = visit.error ?? check.error;
  const way = onboardingName(account);
  const isForeign = account.currency !== "" && account.currency !== currency;
  return (
    <div className="payout-account" aria-busy={check.isPending}>
      <p aria-live="polite">
        <strong className="payout-state" data-state={account.state}>
          {i18n._(stateName(account))}
        </strong>
      </p>
      <Needs account={account} />
      <p className="payout-said">{i18n._(stateText(account))}</p>
      {isForeign && (
        <p className="field-hint">
          <Trans>
            This shop pays in {currency}. Your account at Stripe is in {account.currency}: Stripe converts each payout, at its own rate.
          </Trans>
        </p>
      )}
      <p className="payout-ways">
        {way && (
          <ActionButton isBusy={isLeaving} onClick={() => visit.mutate("onboarding")}>
            {i18n._(way)}
          </ActionButton>
        )}
        {account.has_dashboard && account.reason !== "disconnected" && (
          <ActionButton className="button-quiet" isBusy={isLeaving} onClick={() => visit.mutate("dashboard")}>
            <Trans>Your dashboard at Stripe</Trans>
          </ActionButton>
        )}
      </p>
      {fault && (
        <p className="field-error" role="alert">
          {i18n._(describePayoutError(fault).text)}{" "}
          {needsProfile(fault) && (
            <Link className="text-button" to={shopPath(shop, "sell")}>
              <Trans>To your profile</Trans>
            </Link>
          )}
        </p>
      )}
      {account.looked_at && (
        <p className="field-hint">
          <Trans>As of {formatDate(account.looked_at, { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" })}.</Trans>{" "}
          <button type="button" className="text-button" aria-disabled={check.isPending || undefined} onClick={() => check.isPending || check.mutate()}>
            <Trans>Ask Stripe again</Trans>
          </button>
        </p>
      )}
    </div>
  );
}

function Needs({ account }: { account: StripeAccount }) {
  const { i18n } = useLingui();
  const { state, needs, deadline } = account;
  if (needs.length === 0 || (state !== "needs" && state !== "ready")) return null;
  const until = deadline && formatDate(deadline);
  return (
    <div className={state === "ready" ? "payout-asked payout-asked-soon" : "payout-asked"}>
      <p>{until ? <Trans>Stripe asks you until {until} for:</Trans> : <Trans>Stripe asks you for:</Trans>}</p>
      <ul>
        {needs.map((need) => (
          <li key={need}>{i18n._(needName(need))}</li>
        ))}
      </ul>
      {state === "ready" && (
        <p className="field-hint">
          <Trans>You are paid out as before until then.</Trans>
        </p>
      )}
    </div>
  );
}
