/** All that somebody has asked sellers, on the account's own sheet. */
import { Trans, useLingui } from "@lingui/react/macro";
import { OwnQuestions } from "#/features/messaging/components/own-questions";
import { useShopName } from "#/lib/current-shop";
import { usePageTitle } from "#/lib/use-page-title";

export function OwnQuestionsPage() {
  const { t } = useLingui();
  usePageTitle(t`Your questions`, useShopName() ?? t`Galleria`);
  return (
    <>
      <h1 className="private-title display">
        <Trans>Your questions</Trans>
      </h1>
      <div className="account-parts account-wide">
        <OwnQuestions />
      </div>
    </>
  );
}
