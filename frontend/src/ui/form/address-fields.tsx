/** The fields of a postal address, in the order that one writes it. */
import { useLingui } from "@lingui/react/macro";
import type { UseFormRegisterReturn } from "react-hook-form";
import { needsPostalCode, type AddressValues } from "#/lib/form/address";
import { CountryField } from "#/ui/form/country-field";
import { Field } from "#/ui/form/field";

interface AddressFieldsProps {
  /** What ties a field to its form. */
  field: (name: keyof AddressValues) => UseFormRegisterReturn;
  errors: { readonly [Name in keyof AddressValues]?: { message?: string | undefined } | undefined };
  country: string;
  countries: readonly string[];
  /** What the page asks for elsewhere. */
  without?: readonly (keyof AddressValues)[];
  nameLabel?: string;
}

export function AddressFields({ field, errors, country, countries, without = [], nameLabel }: AddressFieldsProps) {
  const { t } = useLingui();
  const optional = t`if you like`;
  const has = (name: keyof AddressValues) => !without.includes(name);
  return (
    <div className="fields">
      <Field label={nameLabel ?? t`Name`} autoComplete="shipping name" error={errors.name?.message} {...field("name")} />
      {has("company") && <Field label={t`Company`} aside={optional} autoComplete="shipping organization" error={errors.company?.message} {...field("company")} />}
      <Field label={t`Street and number`} autoComplete="shipping address-line1" error={errors.line1?.message} {...field("line1")} />
      <Field label={t`Floor, door, building`} aside={optional} autoComplete="shipping address-line2" error={errors.line2?.message} {...field("line2")} />
      {has("postal_code") && (
        <Field
          className="field-third"
          label={t`Postal code`}
          aside={country && !needsPostalCode(country) ? optional : undefined}
          autoComplete="shipping postal-code"
          error={errors.postal_code?.message}
          {...field("postal_code")}
        />
      )}
      <Field className={has("postal_code") ? "field-two-thirds" : "field-half"} label={t`Town`} autoComplete="shipping address-level2" error={errors.city?.message} {...field("city")} />
      <Field className="field-half" label={t`Region`} aside={optional} autoComplete="shipping address-level1" error={errors.region?.message} {...field("region")} />
      {has("country") && <CountryField countries={countries} error={errors.country?.message} {...field("country")} />}
      {has("phone") && (
        <Field
          label={t`Telephone`}
          aside={optional}
          type="tel"
          inputMode="tel"
          autoComplete="shipping tel"
          hint={t`Only for questions about the delivery.`}
          error={errors.phone?.message}
          {...field("phone")}
        />
      )}
    </div>
  );
}
