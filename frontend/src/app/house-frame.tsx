/** Around the pages that belong to the house and to somebody: its name, its own look, the ways to account and bags. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { useDocumentTheme } from "#/lib/theme";
import { useHints } from "#/lib/use-hints";
import "#/styles/house.css";

export function HouseFrame({ children }: { children: ReactNode }) {
  const { t } = useLingui();
  const { name, bags } = useHints();
  useDocumentTheme(null);
  const count = Object.values(bags).reduce((sum, one) => sum + one, 0);
  return (
    <div className="house">
      <a href="#main" className="skip-link">
        <Trans>Skip to the content</Trans>
      </a>
      <header className="house-head">
        <Link to="/" className="house-name display">
          <Trans>Galleria</Trans>
        </Link>
        <nav aria-label={t`Yours`}>
          <ul className="house-links">
            <li>
              <Link to="/bags">{count === 0 ? <Trans>Bags</Trans> : <Trans>Bags ({count})</Trans>}</Link>
            </li>
            <li>{name === null ? <Link to="/account/sign-in"><Trans>Sign in</Trans></Link> : <Link to="/account">{name}</Link>}</li>
          </ul>
        </nav>
      </header>
      <main id="main" tabIndex={-1} className="page private">
        {children}
      </main>
      <footer className="house-foot">
        <Link to="/">
          <Trans>The entrance of the Galleria</Trans>
        </Link>
      </footer>
    </div>
  );
}
