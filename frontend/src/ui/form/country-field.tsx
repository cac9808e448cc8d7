/** A country among those that are given, by name. */
import { useLingui } from "@lingui/react/macro";
import type { ComponentProps } from "react";
import { sortCountries } from "#/lib/form/address";
import { SelectField } from "#/ui/form/field";

export function CountryField({ countries, ...select }: { countries: readonly string[] } & Omit<ComponentProps<typeof SelectField>, "label">) {
  const { t } = useLingui();
  return (
    <SelectField className="field-half" label={t`Country`} autoComplete="shipping country" {...select}>
      <option value="" disabled hidden />
      {sortCountries(countries).map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
