import type { Order } from "@galleria/sdk/types";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

type Method = Order["payment"]["method"];

export const PAYMENT_NAMES: Record<Method, MessageDescriptor> = {
  transfer: msg`Bank transfer`,
  "at-pickup": msg`When you pick it up`,
  card: msg`Card`,
};

export const PAYMENT_TEXTS: Record<Method, MessageDescriptor> = {
  transfer: msg`You get the account and a reference with the order. We begin once the money is there.`,
  "at-pickup": msg`At the counter, by card or in cash.`,
  card: msg`In the next step. Your pieces are kept for 15 minutes.`,
};
