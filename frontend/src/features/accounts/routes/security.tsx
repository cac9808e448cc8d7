/** How somebody signs in: password, address, second step, passkeys, and where they are signed in now. */
import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { authenticatorsQueryOptions } from "#/features/accounts/api/identity";
import { EmailChange } from "#/features/accounts/components/email-change";
import { Passkeys } from "#/features/accounts/components/passkeys";
import { PasswordChange } from "#/features/accounts/components/password-change";
import { SecondStep } from "#/features/accounts/components/second-step";
import { Sessions } from "#/features/accounts/components/sessions";
import { useProof } from "#/features/accounts/components/use-proof";
import { useShopName } from "#/lib/current-shop";
import { usePageTitle } from "#/lib/use-page-title";
import { Skeleton } from "#/ui/skeleton";

export function SecurityPage() {
  const { t } = useLingui();
  usePageTitle(t`Sign-in and security`, useShopName() ?? t`Galleria`);
  return (
    <>
      <h1 className="private-title display">
        <Trans>Sign-in and security</Trans>
      </h1>
      <Suspense fallback={<Skeleton className="account-skeleton" />}>
        <Parts />
      </Suspense>
    </>
  );
}

function Parts() {
  const { prove, question } = useProof();
  const { data: authenticators } = useSuspenseQuery(authenticatorsQueryOptions());
  return (
    <div className="account-parts">
      <PasswordChange />
      <EmailChange prove={prove} />
      <SecondStep authenticators={authenticators} prove={prove} />
      <Passkeys authenticators={authenticators} prove={prove} />
      <Sessions />
      {question}
    </div>
  );
}
