/** The fields of an application: who, where, and what buyers read. */
import { Trans, useLingui } from "@lingui/react/macro";
import { useWatch, type UseFormReturn } from "react-hook-form";
import type { SellerValues } from "#/features/sellers/lib/seller-form";
import { COUNTRIES } from "#/lib/form/countries";
import { AddressFields } from "#/ui/form/address-fields";
import { Choice } from "#/ui/form/choice";
import { Field, SelectField, TextField } from "#/ui/form/field";

interface SellerFieldsProps {
  form: UseFormReturn<SellerValues>;
  /** Decided on: a private seller stays one. */
  isKindFixed: boolean;
}

export function SellerFields({ form, isKindFixed }: SellerFieldsProps) {
  const { t } = useLingui();
  const { register, formState } = form;
  const { errors } = formState;
  const [kind, country] = useWatch({ control: form.control, name: ["kind", "address.country"] });
  const isCompany = kind === "company";
  const optional = t`if you like`;
  return (
    <>
      <fieldset className="sell-part">
        <legend className="sell-legend display">
          <Trans>Who sells</Trans>
        </legend>
        {!isKindFixed && (
          <div className="choices">
            <Choice value="private" title={t`I, as a private person`} text={t`What I own and no longer need.`} {...register("kind")} />
            <Choice value="company" title={t`A company`} text={t`Whoever buys to sell is a company, also alone and beside another job.`} {...register("kind")} />
          </div>
        )}
        <div className="fields">
          <Field label={t`Name in the shop`} autoComplete="nickname" hint={t`Buyers know you by it.`} error={errors.name?.message} {...register("name")} />
          {isCompany && <Field label={t`Company, as it is registered`} autoComplete="organization" error={errors.company_name?.message} {...register("company_name")} />}
          {isCompany ? (
            <Field className="field-half" label={t`VAT or tax number`} error={errors.tax_id?.message} {...register("tax_id")} />
          ) : (
            <>
              <Field className="field-half" label={t`Date of birth`} type="date" autoComplete="bday" error={errors.birth_date?.message} {...register("birth_date")} />
              <Field className="field-half" label={t`Tax number`} aside={optional} error={errors.tax_id?.message} {...register("tax_id")} />
            </>
          )}
        </div>
      </fieldset>
      <fieldset className="sell-part">
        <legend className="sell-legend display">
          <Trans>Where you are</Trans>
        </legend>
        <p className="field-hint">
          {isCompany ? (
            <Trans>Buyers see the address of a company: the law wants it so.</Trans>
          ) : (
            <Trans>Buyers see town and country. The rest is for the shop alone, and is kept encrypted.</Trans>
          )}
        </p>
        <AddressFields
          field={(name) => register(`address.${name}`)}
          errors={errors.address ?? {}}
          country={country}
          countries={COUNTRIES}
          without={isCompany ? [] : ["company"]}
          nameLabel={isCompany ? t`Person to turn to` : t`Your full name`}
        />
      </fieldset>
      <fieldset className="sell-part">
        <legend className="sell-legend display">
          <Trans>What buyers read</Trans>
        </legend>
        <div className="fields">
          <TextField label={t`About you`} aside={optional} rows={5} hint={t`What you know about, where your pieces come from.`} error={errors.about?.message} {...register("about")} />
          <SelectField label={t`You answer`} {...register("responds_within")}>
            <option value="1h">{t`within an hour`}</option>
            <option value="day">{t`within a day`}</option>
            <option value="2days">{t`within two days`}</option>
            <option value="week">{t`within a week`}</option>
            <option value="">{t`I would rather not say`}</option>
          </SelectField>
          <TextField label={t`How you send`} aside={optional} rows={3} error={errors.shipping_text?.message} {...register("shipping_text")} />
          <TextField label={t`What you take back`} aside={optional} rows={3} error={errors.returns_text?.message} {...register("returns_text")} />
        </div>
      </fieldset>
    </>
  );
}
