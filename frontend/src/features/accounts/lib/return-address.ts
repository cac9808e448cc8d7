/** Where somebody goes on after signing in: only inside this site. */

const ACCOUNT = "/account";

export function safeReturn(next: string | null, origin = location.origin): string {
  if (!next?.startsWith("/")) return ACCOUNT;
  let address: URL;
  try {
    address = new URL(next, origin);
  } catch {
    return ACCOUNT;
  }
  const path = address.pathname + address.search + address.hash;
  // Browsers read "/\host" and "//host" as another site's address.
  if (address.origin !== origin || path.startsWith("//")) return ACCOUNT;
  // Signing in leads nowhere else but away from it, and what is no page is not for a person.
  return /^\/(account\/(sign-in|sign-up|password)|api|admin|media)(\/|$)/.test(address.pathname) ? ACCOUNT : path;
}

/** The same, to be handed on to the next page of signing in. */
export function withReturn(path: string, next: string | null): string {
  const safe = safeReturn(next);
  return safe === ACCOUNT ? path : `${path}?next=${encodeURIComponent(safe)}`;
}
