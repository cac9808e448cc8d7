/** Something that one has sold: where it stands, where it goes, what to do next, and what one earns. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { Sale } from "@galleria/sdk/types";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { Link, useParams } from "react-router";
import { saleQueryOptions } from "#/features/sales/api/sales";
import { OrderTimeline } from "#/features/sales/components/order-timeline";
import { PieceList } from "#/features/sales/components/piece-list";
import { describeMarketError, listEarnings, NO_SALE, saleName, saleText, SELLERS_WAY } from "#/features/sales/market/market-words";
import { SaleAddress } from "#/features/sales/market/sale-address";
import { SaleDocuments } from "#/features/sales/market/sale-documents";
import { SaleSending } from "#/features/sales/market/sale-sending";
import { SaleTime } from "#/features/sales/market/sale-time";
import { Way } from "#/features/sales/market/way";
import { shopPath, useShop } from "#/lib/current-shop";
import { formatDate } from "#/lib/format";
import { usePageTitle } from "#/lib/use-page-title";
import "#/styles/bag.css";
import "#/styles/checkout.css";
import "#/styles/forms.css";
import "#/styles/orders.css";
import "#/styles/market.css";
import { AccountFailure } from "#/ui/account-failure";
import { Money } from "#/ui/money";
import { Skeleton } from "#/ui/skeleton";

const DisputePanel = lazy(async () => ({ default: (await import("#/features/sales/market/disputes/dispute-panel")).DisputePanel }));

export function SalePage() {
  const { t, i18n } = useLingui();
  const shop = useShop();
  const { ref = "" } = useParams();
  const { data: sale, error, refetch } = useQuery(saleQueryOptions(ref));
  usePageTitle(t`Your sale`, shop.name);
  if (error && !sale) return <AccountFailure error={error} words={describeMarketError(error)} onRetry={() => void refetch()} />;
  if (!sale) {
    return (
      <div className="page private" aria-busy>
        <Skeleton className="checkout-skeleton" />
      </div>
    );
  }
  // Who bought it may read it too, on the page of their order; this one is its seller's.
  if (!isEarned(sale)) return <AccountFailure words={NO_SALE} onRetry={() => void refetch()} />;
  return (
    <article className="page private order sale">
      <header className="order-head">
        <p className="order-ref">
          <Link className="text-link" to={shopPath(shop.slug, "sell/sales")}>
            <Trans>Your sales</Trans>
          </Link>
          {" · "}
          <Trans>
            Sale {sale.ref}, paid on {formatDate(sale.paid_at)}
          </Trans>
        </p>
        <h1 className="private-title display">{i18n._(saleName(sale))}</h1>
        <p className="order-text">{i18n._(saleText(sale))}</p>
        <Way status={sale.status} names={SELLERS_WAY} />
      </header>
      <div className="order-parts">
        <div className="checkout-steps">
          <Suspense>
            <DisputePanel sale={sale.ref} side="seller" heading="h2" openedBy={undefined} />
          </Suspense>
          <SaleTime sale={sale} />
          <SaleAddress sale={sale} shopName={shop.name} />
          <SaleSending sale={sale} />
          <Documents sale={sale} />
          <OrderTimeline moments={sale.timeline} />
        </div>
        <section className="bag-sum checkout-sum" aria-labelledby="sale-pieces">
          <h2 id="sale-pieces" className="bag-sum-title display">
            <Trans>What you sold</Trans>
          </h2>
          <PieceList pieces={sale.lines} currency={sale.currency} />
          <Earnings sale={sale} />
        </section>
      </div>
    </article>
  );
}

function Documents({ sale }: { sale: Sale }) {
  if (sale.documents.length === 0) return null;
  return (
    <section className="checkout-step sale-step" aria-labelledby="sale-documents">
      <h2 id="sale-documents" className="checkout-title display">
        <Trans>Documents</Trans>
      </h2>
      <SaleDocuments sale={sale.ref} documents={sale.documents} currency={sale.currency} />
      <p className="hint">
        <Trans>Your buyer has the same ones on the page of their order.</Trans>
      </p>
    </section>
  );
}

type EarnedSale = Sale & { commission_minor: number; net_minor: number };

function isEarned(sale: Sale): sale is EarnedSale {
  return sale.commission_minor !== null && sale.net_minor !== null;
}

/** What it brings, line by line. */
function Earnings({ sale }: { sale: EarnedSale }) {
  const { i18n } = useLingui();
  return (
    <div className="quote">
      <h3 className="sr-only">
        <Trans>What you earn</Trans>
      </h3>
      <dl>
        {listEarnings(sale).map(({ name, minor }) => (
          <div key={name.id}>
            <dt>{i18n._(name)}</dt>
            <dd>
              <Money minor={minor} currency={sale.currency} />
            </dd>
          </div>
        ))}
        <div className="quote-total">
          <dt>
            <Trans>For you</Trans>
          </dt>
          <dd>
            <Money minor={sale.net_minor} currency={sale.currency} />
          </dd>
        </div>
      </dl>
    </div>
  );
}
