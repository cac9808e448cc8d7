/** Where a parcel goes: one of somebody's own addresses, or one that is written here. Country and postal code stand above: prices depend on them. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { SavedAddress } from "@galleria/sdk/types";
import { useEffect } from "react";
import { useWatch } from "react-hook-form";
import type { Checkout } from "#/features/sales/lib/use-checkout";
import { addressLines } from "#/lib/form/address";
import { Choice } from "#/ui/form/choice";
import { Field } from "#/ui/form/field";

export function CheckoutAddress({ checkout }: { checkout: Checkout }) {
  const { buyer, savedId, takeAddress } = checkout;
  const own = buyer?.addresses ?? [];
  return (
    <div className="checkout-address">
      {own.length > 0 && (
        <fieldset className="choices">
          <legend className="sr-only">
            <Trans>Address</Trans>
          </legend>
          {own.map((address) => (
            <Choice
              key={address.id}
              name="saved"
              checked={savedId === address.id}
              onChange={() => takeAddress(address)}
              title={address.name}
              text={describe(address)}
            />
          ))}
          <Choice name="saved" checked={savedId === ""} onChange={() => takeAddress(null)} title={<Trans>Another address</Trans>} />
        </fieldset>
      )}
      {savedId === "" && <Written checkout={checkout} />}
    </div>
  );
}

function describe(address: SavedAddress): string {
  return addressLines(address).slice(1).join(", ");
}

function Written({ checkout: { form } }: { checkout: Checkout }) {
  const { t } = useLingui();
  const optional = t`if you like`;
  const { errors: wrong, dirtyFields } = form.formState;
  const errors = wrong.address;
  // Whoever orders receives it, until somebody else is written here.
  const name = useWatch({ control: form.control, name: "name" });
  const isOwn = !dirtyFields.address?.name;
  useEffect(() => {
    if (isOwn) form.setValue("address.name", name);
  }, [form, isOwn, name]);
  return (
    <div className="fields">
      <Field label={t`Who receives it`} autoComplete="shipping name" error={errors?.name?.message} {...form.register("address.name")} />
      <Field label={t`Company`} aside={optional} autoComplete="shipping organization" error={errors?.company?.message} {...form.register("address.company")} />
      <Field label={t`Street and number`} autoComplete="shipping address-line1" error={errors?.line1?.message} {...form.register("address.line1")} />
      <Field label={t`Floor, door, building`} aside={optional} autoComplete="shipping address-line2" error={errors?.line2?.message} {...form.register("address.line2")} />
      <Field className="field-half" label={t`Town`} autoComplete="shipping address-level2" error={errors?.city?.message} {...form.register("address.city")} />
      <Field
        className="field-half"
        label={t`Region`}
        aside={optional}
        autoComplete="shipping address-level1"
        error={errors?.region?.message}
        {...form.register("address.region")}
      />
    </div>
  );
}
