/** What a seller's part of an order will be once its buyer's word has arrived: shown at once, taken back when it does not. Pure. */
import type { Order, OrderLine, OrderPart, Sale } from "@galleria/sdk/types";

export type PartChange = { kind: "arrive"; ref: string } | { kind: "confirm"; ref: string } | { kind: "ask_time"; ref: string; days: number };

const BUYERS_STEPS: ReadonlySet<string> = new Set<OrderPart["may"][number]>(["arrive", "confirm", "ask_time"]);

/** A part that its buyer is content with stays as it is until the engine has answered: that moves money. */
export function applyPartChange(order: Order, change: PartChange): Order {
  switch (change.kind) {
    case "arrive":
      // Until when it is held from now on is the engine's to say.
      return withPart(order, change.ref, (part) => ({ ...part, status: "arrived", due_at: null, may: part.may.filter((step) => step !== "arrive") }));
    case "ask_time":
      return withPart(order, change.ref, (part) => ({ ...part, asked_days: change.days, may: part.may.filter((step) => step !== "ask_time") }));
    case "confirm":
      return order;
  }
}

/** The order with its part as the engine has answered. */
export function withSale(order: Order, sale: Sale): Order {
  const { status, tracking, due_at, asked_days, more_days } = sale;
  return withPart(order, sale.ref, (part) => ({ ...part, status, tracking, due_at, asked_days, more_days, may: sale.may.filter(isBuyersStep) }));
}

export function linesOf(order: Order, part: OrderPart): OrderLine[] {
  return order.lines.filter((_, position) => part.positions.includes(position));
}

/** What no other seller sells: the shop's own. */
export function housesLines(order: Order): OrderLine[] {
  return order.lines.filter((_, position) => !order.parts.some(({ positions }) => positions.includes(position)));
}

function withPart(order: Order, ref: string, change: (part: OrderPart) => OrderPart): Order {
  return { ...order, parts: order.parts.map((part) => (part.ref === ref ? change(part) : part)) };
}

function isBuyersStep(step: Sale["may"][number]): step is OrderPart["may"][number] {
  return BUYERS_STEPS.has(step);
}
