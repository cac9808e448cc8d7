/** The sheet on which one signs in or up: what it is about on one side, the form on the other. */
import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { hostShop } from "#/lib/boot";
import { useShopName } from "#/lib/current-shop";
import { usePageTitle } from "#/lib/use-page-title";
import "#/styles/account.css";
import "#/styles/forms.css";

interface SignPageProps {
  title: string;
  text: ReactNode;
  children: ReactNode;
  /** The tab's title, where it says more than the heading. */
  tab?: string;
}

export function SignPage({ title, text, tab, children }: SignPageProps) {
  const { t } = useLingui();
  const shopName = useShopName();
  usePageTitle(tab ?? title, shopName ?? t`Galleria`);
  return (
    <div className={hostShop ? "page private sign" : "sign"}>
      <header className="sign-head">
        <h1 className="private-title display">{title}</h1>
        <div className="sign-text">{text}</div>
      </header>
      <div className="sign-form">{children}</div>
    </div>
  );
}
