/** What must be told of a seller. Apart from the form: the checker comes when something is checked. */
import { i18n } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import * as z from "zod/mini";
import type { SellerValues } from "#/features/sellers/lib/seller-form";
import { addressSchema } from "#/lib/form/address-schema";

const OF_AGE = 18;
const text = (most: number) => z.string().check(z.trim(), z.maxLength(most, i18n._(msg`At most ${most} characters`)));

export function sellerSchema(hasToAgree: boolean) {
  const isCompany = ({ kind }: Pick<SellerValues, "kind">) => kind === "company";
  return z
    .object({
      kind: z.enum(["private", "company"]),
      name: text(80).check(z.minLength(2, i18n._(msg`Enter the name that buyers will read`))),
      company_name: text(80),
      tax_id: text(40),
      birth_date: z.string(),
      address: addressSchema(i18n._(msg`Enter a full name`)),
      responds_within: z.enum(["1h", "day", "2days", "week", ""]),
      about: text(2000),
      shipping_text: text(1000),
      returns_text: text(1000),
      agrees: z.boolean(),
    })
    .check(
      z.refine((values) => !isCompany(values) || values.company_name !== "", { path: ["company_name"], error: i18n._(msg`Enter the company's name as it is registered`) }),
      z.refine((values) => !isCompany(values) || values.tax_id !== "", { path: ["tax_id"], error: i18n._(msg`Companies need a tax number`) }),
      z.refine((values) => isCompany(values) || values.birth_date !== "", { path: ["birth_date"], error: i18n._(msg`Enter your date of birth`) }),
      z.refine((values) => isCompany(values) || values.birth_date === "" || isOfAge(values.birth_date, new Date()), {
        path: ["birth_date"],
        error: i18n._(msg`Sellers are at least ${OF_AGE} years old`),
      }),
      z.refine(({ agrees }) => agrees || !hasToAgree, { path: ["agrees"], error: i18n._(msg`Without the terms there is no selling here`) }),
    );
}

/** On the day itself, too. */
export function isOfAge(born: string, today: Date): boolean {
  const [year = 0, month = 1, day = 1] = born.split("-").map(Number);
  return new Date(year + OF_AGE, month - 1, day).getTime() <= today.getTime();
}
