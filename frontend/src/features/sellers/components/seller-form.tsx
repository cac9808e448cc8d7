/** The whole form of a seller: to apply with, and to change what was told. */
import type { Market, OwnSeller } from "@galleria/sdk/types";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useId, useState, type ReactNode } from "react";
import { useForm, type FieldPath } from "react-hook-form";
import { sellerKeys, sellers } from "#/features/sellers/api/sellers";
import { SellerFields } from "#/features/sellers/components/seller-fields";
import { NOTHING_YET, readSeller, writeSeller, type SellerValues } from "#/features/sellers/lib/seller-form";
import { describeSellerError } from "#/features/sellers/lib/seller-errors";
import { addressFaults } from "#/lib/form/address-errors";
import { makeKey } from "#/lib/form/make-key";
import { useOneAtATime } from "#/lib/form/use-one-at-a-time";
import { zodResolver } from "#/lib/form/zod-resolver";
import { FormFoot } from "#/ui/form/form-foot";
import { notify } from "#/ui/toast";

interface SellerFormProps {
  shop: string;
  own: OwnSeller | null;
  market: Market;
  onLeave?: () => void;
}

export function SellerForm({ shop, own, market, onLeave }: SellerFormProps) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const applies = own === null || own.state === "refused";
  const form = useForm<SellerValues>({
    resolver: zodResolver<SellerValues>(async () => (await import("#/features/sellers/lib/seller-schema")).sellerSchema(applies)),
    defaultValues: own ? readSeller(own) : NOTHING_YET,
  });
  const [fault, setFault] = useState<string | null>(null);
  const [key, setKey] = useState(makeKey);
  const agreement = useId();
  const send = useOneAtATime(
    form.handleSubmit(async (values) => {
      setFault(null);
      try {
        const draft = writeSeller(values);
        const told = applies ? await sellers.apply(shop, { ...draft, terms_version: market.terms_version }, key) : await sellers.change(shop, draft);
        queries.setQueryData(sellerKeys.own(shop), told);
        await queries.invalidateQueries({ queryKey: ["sellers", shop] });
        if (applies) window.scrollTo({ top: 0 });
        else await notify(t`Saved`);
        onLeave?.();
      } catch (error) {
        setKey(makeKey()); // what is sent next is another application
        const faults = addressFaults(error);
        for (const [field, words] of faults) form.setError(field as FieldPath<SellerValues>, { message: field.startsWith("address.") ? i18n._(words) : t`This does not fit` }, { shouldFocus: true });
        if (faults.length === 0) setFault(i18n._(describeSellerError(error).text));
      }
    }),
  );
  const wrong = form.formState.errors.agrees?.message;
  return (
    <form className="sell-form" noValidate onSubmit={send}>
      <SellerFields form={form} isKindFixed={own?.state === "approved" || own?.state === "suspended"} />
      {applies && (
        <div className="sell-agree">
          <label className="tick">
            <input type="checkbox" aria-invalid={wrong ? true : undefined} aria-describedby={wrong ? agreement : undefined} {...form.register("agrees")} />
            <span>
              <Trans>I have read the terms for sellers, version {market.terms_version}, and accept them.</Trans>
            </span>
          </label>
          {wrong && (
            <p className="field-error" id={agreement}>
              {wrong}
            </p>
          )}
        </div>
      )}
      <FormFoot fault={fault} isBusy={form.formState.isSubmitting} label={label(own)} {...(onLeave && { onLeave })} />
    </form>
  );
}

function label(own: OwnSeller | null): ReactNode {
  if (own === null) return <Trans>Send the application</Trans>;
  return own.state === "refused" ? <Trans>Apply again</Trans> : <Trans>Save</Trans>;
}
