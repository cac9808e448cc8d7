/** Becoming a seller here, and being one: what it costs, the terms, the form, and where one stands. */
import type { Market } from "@galleria/sdk/types";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useLocation } from "react-router";
import { marketQueryOptions, ownSellerQueryOptions, type Own } from "#/features/sellers/api/sellers";
import { MarketFacts, MarketTerms } from "#/features/sellers/components/market-facts";
import { SellerForm } from "#/features/sellers/components/seller-form";
import { SellerStanding } from "#/features/sellers/components/seller-standing";
import { describeSellerError } from "#/features/sellers/lib/seller-errors";
import { useShop } from "#/lib/current-shop";
import { signInPath } from "#/lib/sign-in-path";
import { usePageTitle } from "#/lib/use-page-title";
import "#/styles/forms.css";
import "#/styles/sell.css";
import { Failure } from "#/ui/failure";
import { Skeleton } from "#/ui/skeleton";

export function SellPage() {
  const { t, i18n } = useLingui();
  const { slug: shop, name } = useShop();
  const market = useQuery(marketQueryOptions(shop));
  const own = useQuery(ownSellerQueryOptions(shop));
  usePageTitle(t`Sell here`, name);
  const error = market.error ?? own.error;
  if (error && !(market.data && own.data)) {
    const words = describeSellerError(error);
    return <Failure title={i18n._(words.title)} text={i18n._(words.text)} onRetry={words.canRetry && (() => void Promise.all([market.refetch(), own.refetch()]))} />;
  }
  return (
    <div className="page private sell">
      <h1 className="private-title display">
        <Trans>Sell here</Trans>
      </h1>
      {market.data && own.data ? <Parts key={standing(own.data)} shop={shop} shopName={name} market={market.data} own={own.data} /> : <Skeleton className="sell-skeleton" />}
    </div>
  );
}

function standing(own: Own): string {
  return typeof own === "string" ? own : own.state;
}

function Parts({ shop, shopName, market, own }: { shop: string; shopName: string; market: Market; own: Own }) {
  const seller = typeof own === "string" ? null : own;
  const mustRead = own === "stranger" || seller?.state === "refused" || (seller !== null && seller.terms_version !== market.terms_version);
  return (
    <div className="sell-parts">
      <div className="sell-main">
        {seller ? <SellerStanding shop={shop} shopName={shopName} own={seller} market={market} /> : <Welcome shopName={shopName} isVisitor={own === "visitor"} />}
        {own !== "visitor" && <Form shop={shop} market={market} own={own} />}
      </div>
      <aside className="sell-side">
        <MarketFacts market={market} />
        <MarketTerms market={market} isOpen={mustRead || own === "visitor"} />
      </aside>
    </div>
  );
}

/** Who waits or sells already opens it to change something. */
function Form({ shop, market, own }: { shop: string; market: Market; own: Exclude<Own, "visitor"> }) {
  const seller = own === "stranger" ? null : own;
  const [isOpen, setOpen] = useState(seller === null || seller.state === "refused");
  if (!isOpen) {
    return (
      <button type="button" className="button button-quiet" onClick={() => setOpen(true)}>
        <Trans>Change what you told</Trans>
      </button>
    );
  }
  const canLeave = seller !== null && seller.state !== "refused";
  return <SellerForm shop={shop} own={seller} market={market} {...(canLeave && { onLeave: () => setOpen(false) })} />;
}

function Welcome({ shopName, isVisitor }: { shopName: string; isVisitor: boolean }) {
  const { pathname, search } = useLocation();
  const signIn = signInPath(pathname + search);
  return (
    <>
      <p className="sell-lead">
        <Trans>
          Put your own pieces on the shelves of {shopName}. You tell who you are and how you send, the shop reads it, and then you sell under your own name. The buyer pays the shop; the
          money waits until the piece is there and right.
        </Trans>
      </p>
      {isVisitor && (
        <div className="dialog-actions">
          <Link className="button" to={signIn}>
            <Trans>Sign in to begin</Trans>
          </Link>
          <Link className="button button-quiet" to={signIn.replace("/sign-in", "/sign-up")}>
            <Trans>Create an account</Trans>
          </Link>
        </div>
      )}
    </>
  );
}
