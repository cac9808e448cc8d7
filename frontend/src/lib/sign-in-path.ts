/** Where one signs in, to come back to this page. */
export function signInPath(back: string): string {
  return back.startsWith("/account") ? "/account/sign-in" : `/account/sign-in?next=${encodeURIComponent(back)}`;
}
