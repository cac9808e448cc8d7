/** What must be in the account that payouts go to. Check digits are the engine's to hold against it. */
import { i18n } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import * as z from "zod/mini";

export interface AccountValues {
  holder: string;
  iban: string;
  number: string;
  bic: string;
  country: string;
}

export const NO_ACCOUNT: AccountValues = { holder: "", iban: "", number: "", bic: "", country: "" };

const text = (most: number) => z.string().check(z.trim(), z.maxLength(most, i18n._(msg`At most ${most} characters`)));

export function accountSchema(hasIban: boolean) {
  return z
    .object({ holder: text(70).check(z.minLength(1, i18n._(msg`Who does the account belong to?`))), iban: text(50), number: text(50), bic: text(20), country: z.string() })
    .check(
      z.refine(({ iban }) => !hasIban || iban !== "", { path: ["iban"], error: i18n._(msg`Enter the IBAN`) }),
      z.refine(({ number }) => hasIban || number !== "", { path: ["number"], error: i18n._(msg`Enter the number of the account`) }),
      z.refine(({ bic }) => hasIban || bic !== "", { path: ["bic"], error: i18n._(msg`Needed where there is no IBAN`) }),
      z.refine(({ country }) => hasIban || country !== "", { path: ["country"], error: i18n._(msg`Choose the country`) }),
    );
}
