/** What an account says of somebody, each part changed in its place. */
import { Trans, useLingui } from "@lingui/react/macro";
import { GalleriaError } from "@galleria/sdk/errors";
import type { Me, MeChange } from "@galleria/sdk/types";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { keepMe, meKeys, meQueryOptions, person } from "#/features/accounts/api/me";
import { Avatar } from "#/features/accounts/components/avatar";
import { InlineField } from "#/ui/form/inline-field";
import { describeError } from "#/lib/errors";
import { useShopName } from "#/lib/current-shop";
import { usePageTitle } from "#/lib/use-page-title";
import { notify } from "#/ui/toast";

const LONGEST_NAME = 80;
const USERNAME = /^(?=.{3,40}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_BIO = 300;

export function ProfilePage() {
  const { t } = useLingui();
  const { data: me } = useSuspenseQuery(meQueryOptions());
  usePageTitle(t`Your account`, useShopName() ?? t`Galleria`);
  return (
    <>
      <h1 className="private-title display">
        <Trans>Your account</Trans>
      </h1>
      {me && <Profile me={me} />}
    </>
  );
}

function Profile({ me }: { me: Me }) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const change = async (part: MeChange): Promise<string | undefined> => {
    try {
      queries.setQueryData(meKeys.me(), keepMe(await person.change(part)));
      await notify(t`Saved`);
      return undefined;
    } catch (error) {
      const isUnfit = error instanceof GalleriaError && (error.status === 422 || error.status === 409);
      return isUnfit ? t`This does not fit, or somebody else has it already.` : i18n._(describeError(error).text);
    }
  };
  const atMost = (value: string, most: number) => (value.length > most ? t`At most ${most} characters` : undefined);
  return (
    <div className="account-parts">
      <Avatar me={me} />
      <InlineField
        label={t`Name`}
        value={me.name}
        autoComplete="name"
        check={(value) => (value === "" ? t`Enter your name` : atMost(value, LONGEST_NAME))}
        save={(name) => change({ name })}
      />
      <InlineField
        label={t`Public name`}
        value={me.username}
        autoComplete="off"
        hint={t`It stands beside what you sell, write or vote for. Small letters, numbers and hyphens.`}
        check={(value) => (USERNAME.test(value) ? undefined : t`Three to forty small letters, numbers and hyphens between them`)}
        save={(username) => change({ username })}
      />
      <InlineField label={t`About you`} value={me.bio} isLong check={(value) => atMost(value, LONGEST_BIO)} save={(bio) => change({ bio })} />
      <div className="fact">
        <div>
          <p className="field-label">
            <Trans>E-mail</Trans>
          </p>
          <p className="fact-value">
            {me.email}
            {!me.email_verified && (
              <span className="fact-nothing">
                {" "}
                <Trans>(not confirmed)</Trans>
              </span>
            )}
          </p>
        </div>
        <Link className="text-link" to="/account/security">
          <Trans>Change</Trans>
        </Link>
      </div>
    </div>
  );
}
