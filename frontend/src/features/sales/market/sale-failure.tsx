/** Instead of what one has sold: what happened, and the way to sign in where that may help. */
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import type { ErrorWords } from "#/lib/errors";
import { signInPath } from "#/lib/sign-in-path";
import { Failure } from "#/ui/failure";

/** `from`: where somebody who signs in comes back to. */
export function SaleFailure({ words, from, onRetry }: { words: ErrorWords; from: string; onRetry: () => void }) {
  const { i18n } = useLingui();
  return (
    <Failure
      title={i18n._(words.title)}
      text={i18n._(words.text)}
      onRetry={words.canRetry && onRetry}
      actions={
        !words.canRetry && (
          <Link className="button button-quiet" to={signInPath(from)}>
            <Trans>Sign in</Trans>
          </Link>
        )
      }
    />
  );
}
