/** Why no list can be shown, and what helps: signing in, or asking again. */
import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useLocation } from "react-router";
import { describeWishError } from "#/features/wishes/lib/wish-errors";
import { shopPath } from "#/lib/current-shop";
import { isSignedOut } from "#/lib/errors";
import { signInPath } from "#/lib/sign-in-path";
import { Failure } from "#/ui/failure";

export function WishesFailure({ shop, error, onRetry }: { shop: string; error: Error; onRetry: () => void }) {
  const { t, i18n } = useLingui();
  const { pathname } = useLocation();
  if (isSignedOut(error)) {
    return (
      <Failure
        title={t`Your wish lists`}
        text={t`They are kept with your account: sign in to see them. Without one, press the heart beside a piece and begin from there.`}
        actions={
          <>
            <Link className="button" to={signInPath(pathname)}>
              <Trans>Sign in</Trans>
            </Link>
            <Link className="button button-quiet" to={shopPath(shop, "products")}>
              <Trans>Look around</Trans>
            </Link>
          </>
        }
      />
    );
  }
  const words = describeWishError(error);
  return (
    <Failure
      title={i18n._(words.title)}
      text={i18n._(words.text)}
      onRetry={words.canRetry && onRetry}
      actions={
        <Link className="button button-quiet" to={shopPath(shop, "products")}>
          <Trans>Look around</Trans>
        </Link>
      }
    />
  );
}
