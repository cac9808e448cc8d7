/** Around the pages of an account: who it is, the ways between them, and out. Visitors are led to the sign-in and back. */
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Me } from "@galleria/sdk/types";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { Link, Outlet, useLocation, useNavigate } from "react-router";
import { identity } from "#/features/accounts/api/identity";
import { meQueryOptions } from "#/features/accounts/api/me";
import { forgetEverything } from "#/features/accounts/lib/forget-person";
import { withReturn } from "#/features/accounts/lib/return-address";
import { hostShop } from "#/lib/boot";
import { shopPath } from "#/lib/current-shop";
import { describeError } from "#/lib/errors";
import { unreadQueryOptions } from "#/lib/unread";
import "#/styles/account.css";
import "#/styles/profile.css";
import "#/styles/forms.css";
import { Failure } from "#/ui/failure";
import { Skeleton } from "#/ui/skeleton";
import { notify } from "#/ui/toast";

const PAGES: readonly [string, MessageDescriptor][] = [
  ["/account/orders", msg`Orders`],
  ["/account/questions", msg`Questions`],
  ["/account/wishes", msg`Wishes`],
  ["/account", msg`Profile`],
  ["/account/addresses", msg`Addresses`],
  ["/account/preferences", msg`Preferences`],
  ["/account/security", msg`Sign-in and security`],
  ["/account/data", msg`Your data`],
];

export function AccountShell() {
  const { t, i18n } = useLingui();
  const { pathname } = useLocation();
  const { data: me, error, refetch } = useQuery(meQueryOptions());
  const { data: unread } = useQuery({ ...unreadQueryOptions(), enabled: Boolean(me) });
  const navigate = useNavigate();
  const isVisitor = me === null;
  useEffect(() => {
    if (isVisitor) void navigate(withReturn("/account/sign-in", pathname), { replace: true });
  }, [isVisitor, navigate, pathname]);
  if (!me) {
    const words = error && describeError(error);
    return words ? (
      <Failure title={i18n._(words.title)} text={i18n._(words.text)} onRetry={() => void refetch()} />
    ) : (
      <Skeleton className="account-skeleton" />
    );
  }
  return (
    <div className={hostShop ? "page private account" : "account"}>
      <header className="account-head">
        <p className="account-name">{me.name || me.username}</p>
        <nav aria-label={t`Account`}>
          <ul className="account-links">
            {PAGES.map(([path, words]) => (
              <li key={path}>
                <Link to={path} aria-current={pathname === path ? "page" : undefined}>
                  {i18n._(words)}
                  {path === "/account/questions" && unread !== undefined && unread.asked > 0 && <> ({unread.asked})</>}
                </Link>
              </li>
            ))}
            <SellersLinks me={me} />
            <li>
              <SignOut />
            </li>
          </ul>
        </nav>
      </header>
      <div className="account-body">
        <Outlet />
      </div>
    </div>
  );
}

/** The way to one's selling, for who may: one for each shop. */
function SellersLinks({ me }: { me: Me }) {
  const shops = me.roles.filter(({ role, shop }) => role === "seller" && (!hostShop || shop === hostShop)).map(({ shop }) => shop);
  return shops.map((shop) => (
    <li key={shop}>
      <Link to={shopPath(shop, "sell")}>{shops.length === 1 ? <Trans>Selling</Trans> : <Trans>Selling ({shop})</Trans>}</Link>
    </li>
  ));
}

function SignOut() {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const leaving = useMutation({
    mutationFn: () => identity.signOut(),
    onSuccess: async () => {
      // Before the memory is empty, so that no page of the account asks for somebody who is gone.
      await navigate("/", { replace: true });
      forgetEverything();
      await notify(t`You are signed out`);
    },
    onError: (error) => void notify(i18n._(describeError(error).text)),
  });
  return (
    <button type="button" className="account-out" aria-busy={leaving.isPending} onClick={() => !leaving.isPending && leaving.mutate()}>
      <Trans>Sign out</Trans>
    </button>
  );
}
