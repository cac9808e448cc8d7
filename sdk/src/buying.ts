/** Bags, quotes, delivery and orders. */
import { buildPath, shopPath } from "./query.ts";
import type { CallOptions, Transport } from "./transport.ts";
import type { Bag, BagList, CancelReason, DeliveryOptions, Order, OrderDraft, OrderList, PaymentIntent, Quote, QuoteDraft, SlotList } from "./types.ts";

export class Buying {
  constructor(private readonly transport: Transport) {}

  bag(shop: string, options?: CallOptions): Promise<Bag> {
    return this.transport.send("GET", shopPath(shop, "cart"), options);
  }

  /** All bags of somebody, over the shops. */
  bags(options?: CallOptions): Promise<BagList> {
    return this.transport.send("GET", "/api/v1/carts", options);
  }

  /** Puts a piece in; what is in the bag already is added to. */
  addLine(shop: string, line: { sku: string; quantity: number }, options?: CallOptions): Promise<Bag> {
    return this.transport.send("POST", shopPath(shop, "cart", "lines"), options, line);
  }

  changeLine(shop: string, id: number, change: { quantity?: number; is_saved?: boolean }, options?: CallOptions): Promise<Bag> {
    return this.transport.send("PATCH", shopPath(shop, "cart", "lines", String(id)), options, change);
  }

  removeLine(shop: string, id: number, options?: CallOptions): Promise<Bag> {
    return this.transport.send("DELETE", shopPath(shop, "cart", "lines", String(id)), options);
  }

  /** The ways to get what is in the bag, at their prices for a place. */
  delivery(shop: string, place: { country?: string | undefined; postal_code?: string | undefined }, options?: CallOptions): Promise<DeliveryOptions> {
    return this.transport.send("GET", buildPath(shopPath(shop, "delivery"), place), options);
  }

  slots(shop: string, method: string, options?: CallOptions): Promise<SlotList> {
    return this.transport.send("GET", buildPath(shopPath(shop, "slots"), { method }), options);
  }

  /** What the bag costs, with everything explained. Changes nothing. */
  quote(shop: string, draft: QuoteDraft, options?: CallOptions): Promise<Quote> {
    return this.transport.send("POST", shopPath(shop, "quotes"), options, draft);
  }

  /** Orders what is in the bag. The same key gives the same order, however often it is sent. */
  placeOrder(shop: string, order: OrderDraft, idempotencyKey: string, options?: CallOptions): Promise<Order> {
    return this.transport.send("POST", shopPath(shop, "orders"), { ...options, idempotencyKey }, order);
  }

  /** The orders of whoever is signed in, newest first. */
  orders(query: { cursor?: string | undefined; limit?: number | undefined } = {}, options?: CallOptions): Promise<OrderList> {
    return this.transport.send("GET", buildPath("/api/v1/orders", query), options);
  }

  /** `key` opens an order without signing in. */
  order(ref: string, key?: string, options?: CallOptions): Promise<Order> {
    return this.transport.send("GET", buildPath(orderPath(ref), { key }), options);
  }

  /** What a browser needs to show Stripe's form for an order that is paid by card. Asked twice, it is the same payment. */
  paymentIntent(ref: string, key?: string, options?: CallOptions): Promise<PaymentIntent> {
    return this.transport.send("POST", buildPath(orderPath(ref, "payment-intent"), { key }), options);
  }

  /** Asks Stripe now whether the card was charged, and gives the order as it stands then. */
  checkPayment(ref: string, key?: string, options?: CallOptions): Promise<Order> {
    return this.transport.send("POST", buildPath(orderPath(ref, "payment-check"), { key }), options);
  }

  cancelOrder(ref: string, given: { reason: CancelReason; key?: string | undefined; idempotencyKey: string }): Promise<Order> {
    const { reason, key, idempotencyKey } = given;
    return this.transport.send("POST", buildPath(orderPath(ref, "cancel"), { key }), { idempotencyKey }, { reason });
  }
}

function orderPath(...parts: string[]): string {
  return `/api/v1/orders/${parts.map(encodeURIComponent).join("/")}`;
}
