/** The account that payouts go to, as far as it is shown, and the form that changes it. */
import { Trans } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { accountQueryOptions } from "#/features/payouts/api/payouts";
import { AccountForm } from "#/features/payouts/components/account-form";
import { formatDate } from "#/lib/format";

export function AccountPart({ shop }: { shop: string }) {
  const { data: account } = useSuspenseQuery(accountQueryOptions(shop));
  const [isOpen, setOpen] = useState(false);
  if (account === null || isOpen) {
    return <AccountForm shop={shop} account={account} onDone={() => setOpen(false)} {...(account && { onLeave: () => setOpen(false) })} />;
  }
  const { country, holder, last4, changed_at: changed } = account;
  return (
    <div className="payout-account">
      <p>
        <strong className="payout-number">
          {country} ···· {last4}
        </strong>
        <span>{holder}</span>
      </p>
      <p className="field-hint">
        <Trans>Since {formatDate(changed)}. Payouts that are on their way already keep the account that they were made with.</Trans>
      </p>
      <button type="button" className="text-button" onClick={() => setOpen(true)}>
        <Trans>Change</Trans>
        <span className="sr-only">
          : <Trans>the account</Trans>
        </span>
      </button>
    </div>
  );
}
