/** What is held on somebody: handed out, and let go of. */
import { Trans, useLingui } from "@lingui/react/macro";
import { DataErasure } from "#/features/accounts/components/data-erasure";
import { DataExport } from "#/features/accounts/components/data-export";
import { useShopName } from "#/lib/current-shop";
import { usePageTitle } from "#/lib/use-page-title";

export function PersonalDataPage() {
  const { t } = useLingui();
  usePageTitle(t`Your data`, useShopName() ?? t`Galleria`);
  return (
    <>
      <h1 className="private-title display">
        <Trans>Your data</Trans>
      </h1>
      <div className="account-parts">
        <DataExport />
        <DataErasure />
      </div>
    </>
  );
}
