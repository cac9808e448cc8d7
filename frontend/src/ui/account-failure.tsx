/** Instead of what belongs to an account: what happened, and the way to sign in where that may help. */
import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useLocation } from "react-router";
import { isSignedOut, type ErrorWords } from "#/lib/errors";
import { cx } from "#/lib/cx";
import { signInPath } from "#/lib/sign-in-path";
import { Failure } from "#/ui/failure";

interface AccountFailureProps {
  error?: unknown;
  words: ErrorWords;
  /** What is said to whoever is signed out. */
  visitor?: { title: string; text: string };
  onRetry: () => void;
}

export function AccountFailure({ error, words, visitor, onRetry }: AccountFailureProps) {
  const { i18n } = useLingui();
  const { pathname } = useLocation();
  const isOut = isSignedOut(error);
  const said = isOut && visitor ? visitor : { title: i18n._(words.title), text: i18n._(words.text) };
  return (
    <Failure
      {...said}
      onRetry={words.canRetry && onRetry}
      actions={
        (isOut || !words.canRetry) && (
          <Link className={cx("button", !isOut && "button-quiet")} to={signInPath(pathname)}>
            <Trans>Sign in</Trans>
          </Link>
        )
      }
    />
  );
}
