import { Trans } from "@lingui/react/macro";
import { Link, useLocation } from "react-router";
import { rememberIntent, type WishIntent } from "#/features/wishes/lib/wish-intent";
import { signInPath } from "#/lib/sign-in-path";

/** The two ways to be known here. What was wanted is done on the way back. */
export function SignInLinks({ intent }: { intent: WishIntent }) {
  const { pathname, search } = useLocation();
  const signIn = signInPath(pathname + search);
  const remember = () => rememberIntent(intent);
  return (
    <div className="dialog-actions">
      <Link className="button" to={signIn} onClick={remember}>
        <Trans>Sign in</Trans>
      </Link>
      <Link className="button button-quiet" to={signIn.replace("/sign-in", "/sign-up")} onClick={remember}>
        <Trans>Create an account</Trans>
      </Link>
    </div>
  );
}
