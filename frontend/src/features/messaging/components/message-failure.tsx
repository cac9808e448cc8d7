/** Instead of conversations: what happened, and the way to sign in where that may help. */
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import { describeMessageError } from "#/features/messaging/lib/message-errors";
import { signInPath } from "#/lib/sign-in-path";
import { Failure } from "#/ui/failure";

/** `from`: where somebody who signs in comes back to. */
export function MessageFailure({ error, from, onRetry }: { error: unknown; from: string; onRetry: () => void }) {
  const { i18n } = useLingui();
  const words = describeMessageError(error);
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
