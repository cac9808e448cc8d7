/** Signing in by another house, where one is set up. A form of the page: the browser goes there and comes back. */
import { Trans } from "@lingui/react/macro";
import { REDIRECT } from "@galleria/sdk/identity";
import { useQuery } from "@tanstack/react-query";
import { configQueryOptions } from "#/features/accounts/api/identity";
import { readToken } from "#/lib/galleria";
import { withReturn } from "#/features/accounts/lib/return-address";


export function Providers({ next }: { next: string | null }) {
  const { data } = useQuery(configQueryOptions());
  const providers = data?.socialaccount?.providers ?? [];
  // The answer above has brought the token along.
  const token = readToken();
  if (providers.length === 0) return null;
  const back = location.origin + withReturn("/account/sign-in", next);
  return (
    <ul className="providers">
      {providers.map(({ id, name }) => (
        <li key={id}>
          <form method="post" action={REDIRECT}>
            <input type="hidden" name="provider" value={id} />
            <input type="hidden" name="process" value="login" />
            <input type="hidden" name="callback_url" value={back} />
            <input type="hidden" name="csrfmiddlewaretoken" value={token} />
            <button type="submit" className="button button-quiet">
              <Trans>Go on with {name}</Trans>
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}
