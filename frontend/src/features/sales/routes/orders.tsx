/** All orders of whoever is signed in, over the shops. */
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import type { OrderSummary } from "@galleria/sdk/types";
import { Suspense } from "react";
import { Link } from "react-router";
import { ordersQueryOptions } from "#/features/sales/api/orders";
import { orderPath } from "#/features/sales/lib/order-path";
import { STATUS_NAMES } from "#/features/sales/lib/status-words";
import { formatDate } from "#/lib/format";
import "#/styles/checkout.css";
import "#/styles/forms.css";
import "#/styles/orders.css";
import { ActionButton } from "#/ui/action-button";
import { Money } from "#/ui/money";
import { Picture } from "#/ui/picture";
import { Skeleton } from "#/ui/skeleton";
import { Star } from "#/ui/stars";

export function OrderList() {
  return (
    <Suspense fallback={<Skeleton className="checkout-skeleton" />}>
      <Orders />
    </Suspense>
  );
}

function Orders() {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(ordersQueryOptions());
  const orders = data.pages.flatMap(({ items }) => items);
  if (orders.length === 0) {
    return (
      <div className="empty">
        <p>
          <Trans>No orders yet. What you order while you are signed in, in any of the shops, is kept here.</Trans>
        </p>
        <Link to="/" className="button">
          <Trans>To the shops</Trans>
        </Link>
      </div>
    );
  }
  return (
    <>
      <ul className="orders">
        {orders.map((order) => (
          <Row key={order.ref} order={order} />
        ))}
      </ul>
      {hasNextPage && (
        <ActionButton className="button-quiet" isBusy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          <Trans>Show earlier ones</Trans>
        </ActionButton>
      )}
    </>
  );
}

function Row({ order }: { order: OrderSummary }) {
  const { i18n } = useLingui();
  const [first = "", ...others] = order.titles;
  return (
    <li className="orders-order">
      <span className="piece-picture">{order.picture && <Picture picture={order.picture} sizes="5rem" alt="" />}</span>
      <div className="orders-words">
        <p className="orders-title">
          <Link to={orderPath(order)}>
            {first}
            {others.length > 0 && (
              <>
                {" "}
                <Plural value={others.length} one="and # more" other="and # more" />
              </>
            )}
          </Link>
        </p>
        <p className="orders-more">
          {order.shop_name} · {formatDate(order.placed_at)} · {order.ref}
        </p>
      </div>
      <div className="orders-end">
        <p className="orders-status" data-status={order.status}>
          {i18n._(STATUS_NAMES[order.status])}
        </p>
        {order.may_rate && (
          <p className="orders-rate">
            <Star />
            <Trans>Rate it</Trans>
          </p>
        )}
        <Money minor={order.total_minor} currency={order.currency} />
      </div>
    </li>
  );
}
