/** What a shop owes whoever sells there, what moved, what was paid out, and where it goes. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { Balance } from "@galleria/sdk/types";
import { useQuery } from "@tanstack/react-query";
import { Suspense, type ReactNode } from "react";
import { balanceQueryOptions } from "#/features/payouts/api/payouts";
import { AccountPart } from "#/features/payouts/components/account-part";
import { CommissionList } from "#/features/payouts/components/commission-list";
import { EntryList } from "#/features/payouts/components/entry-list";
import { PayoutList } from "#/features/payouts/components/payout-list";
import { StatementList } from "#/features/payouts/components/statement-list";
import { StripePart } from "#/features/payouts/components/stripe-part";
import { describePayoutError } from "#/features/payouts/lib/payout-errors";
import { outlook } from "#/features/payouts/lib/payout-words";
import { useShop } from "#/lib/current-shop";
import { cx } from "#/lib/cx";
import { usePageTitle } from "#/lib/use-page-title";
import "#/styles/forms.css";
import "#/styles/payouts.css";
import { AccountFailure } from "#/ui/account-failure";
import { Money } from "#/ui/money";
import { Skeleton } from "#/ui/skeleton";

export function BalancePage() {
  const { t } = useLingui();
  const { slug: shop, name } = useShop();
  const { data: balance, error, refetch } = useQuery(balanceQueryOptions(shop));
  usePageTitle(t`Your balance`, name);
  if (error && !balance) return <AccountFailure error={error} words={describePayoutError(error)} visitor={{ title: t`Your balance`, text: t`It belongs to your account: sign in to see it.` }} onRetry={() => void refetch()} />;
  return (
    <div className="page private payouts">
      <h1 className="private-title display">
        <Trans>Your balance</Trans>
      </h1>
      {balance ? <Figures balance={balance} shopName={name} /> : <Skeleton className="payouts-skeleton" />}
      {balance && (
        <div className="payouts-parts" data-waits={balance.has_account ? undefined : ""}>
          <div>
            <Part title={t`What moved`}>
              <EntryList shop={shop} />
            </Part>
          </div>
          <div>
            <Part title={t`Where it goes`}>
              {balance.way === "stripe" ? <StripePart shop={shop} currency={balance.currency} /> : <AccountPart shop={shop} />}
            </Part>
            <Part title={t`Payouts`}>
              <PayoutList shop={shop} />
            </Part>
            <Part title={t`Statements`}>
              <StatementList shop={shop} />
            </Part>
            <Part title={t`Invoices for commission`}>
              <CommissionList shop={shop} />
            </Part>
          </div>
        </div>
      )}
    </div>
  );
}

function Figures({ balance, shopName }: { balance: Balance; shopName: string }) {
  const { t, i18n } = useLingui();
  const { currency } = balance;
  const figures = [
    { name: t`Free`, minor: balance.available_minor, said: i18n._(outlook(balance, shopName)) },
    { name: t`Held`, minor: balance.pending_minor, said: t`Of sales whose buyers can still object.` },
    { name: t`On its way`, minor: balance.reserved_minor, said: balance.way === "stripe" ? t`With Stripe, or about to be.` : t`With your bank, or about to be.` },
  ];
  return (
    <dl className="payouts-figures">
      {figures.map(({ name, minor, said }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={cx("payouts-figure", minor < 0 && "payouts-owed")}>
            <Money minor={minor} currency={currency} />
          </dd>
          <dd className="field-hint">{said}</dd>
        </div>
      ))}
    </dl>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="payouts-part" aria-label={title}>
      <h2 className="payouts-title display">{title}</h2>
      <Suspense fallback={<Skeleton className="payouts-skeleton" />}>{children}</Suspense>
    </section>
  );
}
