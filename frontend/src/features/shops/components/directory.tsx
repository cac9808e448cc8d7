/** The board inside the door: which shop is where, and a glimpse of the one that a pointer or the focus rests on. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { ShopSummary } from "@galleria/sdk/types";
import { useState, type ReactNode } from "react";
import { shopPath } from "#/lib/current-shop";
import { themeAttributes, themeVariables } from "#/lib/theme";
import { Link } from "react-router";
import { Picture } from "#/ui/picture";

interface DirectoryProps {
  shops: readonly ShopSummary[];
  search: ReactNode;
}

export function Directory({ shops, search }: DirectoryProps) {
  const { t } = useLingui();
  const [glimpsed, setGlimpsed] = useState(0);
  return (
    <section className="directory">
      <div className="directory-sign">
        <h1 className="directory-name">
          <Trans>Galleria</Trans>
        </h1>
        <p className="directory-text">
          <Trans>Specialist shops under one roof. Each keeps its own house; the doors are open.</Trans>
        </p>
        {search}
      </div>
      <nav aria-label={t`Shops`} className="directory-board">
        <ol>
          {shops.map((shop, index) => (
            <li key={shop.slug} data-glimpsed={index === glimpsed}>
              <Link to={shopPath(shop.slug)} onPointerEnter={() => setGlimpsed(index)} onFocus={() => setGlimpsed(index)}>
                <span aria-hidden className="directory-number">
                  {index + 1}
                </span>
                <span className="directory-shop">{shop.name}</span>
                <span className="directory-tagline">{shop.tagline}</span>
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      <div className="directory-glimpses" aria-hidden>
        {shops.map((shop, index) => (
          <Glimpse key={shop.slug} shop={shop} isShown={index === glimpsed} isFirst={index === 0} />
        ))}
      </div>
    </section>
  );
}

function Glimpse({ shop, isShown, isFirst }: { shop: ShopSummary; isShown: boolean; isFirst: boolean }) {
  const [piece] = shop.windows;
  return (
    <div className="glimpse" data-shown={isShown} style={themeVariables(shop.theme)} {...themeAttributes(shop.theme)}>
      {piece?.picture && <Picture picture={piece.picture} sizes="(min-width: 64rem) 34vw, 100vw" priority={isFirst} alt="" />}
      <span className="glimpse-name display">{shop.name}</span>
    </div>
  );
}
