/** Where the money is to go. What stands there already is never shown again: a change is typed anew. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { PayoutAccount } from "@galleria/sdk/types";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { payoutKeys, payouts } from "#/features/payouts/api/payouts";
import { NO_ACCOUNT, type AccountValues } from "#/features/payouts/lib/account-schema";
import { accountFaults, describePayoutError } from "#/features/payouts/lib/payout-errors";
import { COUNTRIES } from "#/lib/form/countries";
import { useOneAtATime } from "#/lib/form/use-one-at-a-time";
import { zodResolver } from "#/lib/form/zod-resolver";
import { CountryField } from "#/ui/form/country-field";
import { Field } from "#/ui/form/field";
import { FormFoot } from "#/ui/form/form-foot";
import { notify } from "#/ui/toast";

interface AccountFormProps {
  shop: string;
  account: PayoutAccount | null;
  onDone: () => void;
  /** Where there is one already. */
  onLeave?: () => void;
}

export function AccountForm({ shop, account, onDone, onLeave }: AccountFormProps) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const [hasIban, setHasIban] = useState(account?.kind !== "other");
  const [fault, setFault] = useState<string | null>(null);
  const form = useForm<AccountValues>({
    resolver: zodResolver(async () => (await import("#/features/payouts/lib/account-schema")).accountSchema(hasIban)),
    defaultValues: { ...NO_ACCOUNT, holder: account?.holder ?? "" },
  });
  const saving = useMutation({
    mutationFn: ({ holder, iban, number, bic, country }: AccountValues) => payouts.changeAccount(shop, hasIban ? { holder, iban, bic } : { holder, number, bic, country }),
    onSuccess: (saved) => {
      queries.setQueryData(payoutKeys.account(shop), saved);
      void queries.invalidateQueries({ queryKey: payoutKeys.balance(shop) });
      onDone();
      void notify(t`Saved. A letter confirms it.`);
    },
  });
  const save = useOneAtATime(
    form.handleSubmit(async (values) => {
      setFault(null);
      try {
        await saving.mutateAsync(values);
      } catch (error) {
        const faults = accountFaults(error).filter(([field]) => field in NO_ACCOUNT);
        for (const [field, words] of faults) form.setError(field, { message: i18n._(words) }, { shouldFocus: true });
        if (faults.length === 0) setFault(i18n._(describePayoutError(error).text));
      }
    }),
  );
  const { errors } = form.formState;
  return (
    <form className="stack payout-form" noValidate onSubmit={save}>
      <Field label={t`Holder`} hint={t`As the bank has the name.`} autoComplete="name" error={errors.holder?.message} {...form.register("holder")} />
      {hasIban ? (
        <Field label={t`IBAN`} autoComplete="off" spellCheck="false" className="payout-typed" error={errors.iban?.message} {...form.register("iban")} />
      ) : (
        <>
          <Field label={t`Number of the account`} autoComplete="off" spellCheck="false" className="payout-typed" error={errors.number?.message} {...form.register("number")} />
          <CountryField countries={COUNTRIES} error={errors.country?.message} {...form.register("country")} autoComplete="country" />
        </>
      )}
      <Field label={t`BIC`} aside={hasIban ? t`may stay empty` : undefined} autoComplete="off" spellCheck="false" error={errors.bic?.message} {...form.register("bic")} />
      <FormFoot fault={fault} isBusy={saving.isPending} label={<Trans>Save</Trans>} {...(onLeave && { onLeave })}>
        <button type="button" className="text-button" onClick={() => setHasIban(!hasIban)}>
          {hasIban ? <Trans>The account has no IBAN</Trans> : <Trans>The account has an IBAN</Trans>}
        </button>
      </FormFoot>
    </form>
  );
}
