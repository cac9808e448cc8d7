/** What must be answered at a checkout. Apart from checkout-form.ts: the checker comes when something is checked. */
import { i18n } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import * as z from "zod/mini";
import { addressSchema } from "#/lib/form/address-schema";
import { emailSchema } from "#/lib/form/email-schema";

const LONGEST_WORDS = 500;

interface Wanted {
  needsAddress: boolean;
  needsSlot: boolean;
}

export function checkoutSchema({ needsAddress, needsSlot }: Wanted) {
  const words = z.string().check(z.trim(), z.maxLength(LONGEST_WORDS, i18n._(msg`At most ${LONGEST_WORDS} characters`)));
  return z.object({
    email: emailSchema(),
    name: z.string().check(z.trim(), z.minLength(1, i18n._(msg`Enter your name`)), z.maxLength(100)),
    phone: z.string().check(z.trim(), z.maxLength(40)),
    slot: z.string().check(z.refine((slot) => !needsSlot || slot !== "", i18n._(msg`Choose a time`))),
    address: needsAddress ? addressSchema() : (z.any() as unknown as ReturnType<typeof addressSchema>),
    gift: z.boolean(),
    gift_message: words,
    note: words,
  });
}
