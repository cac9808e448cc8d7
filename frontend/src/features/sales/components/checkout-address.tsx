/** Where a parcel goes: one of somebody's own addresses, or one that is written here. Country and postal code stand above: prices depend on them. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { SavedAddress } from "@galleria/sdk/types";
import { useEffect } from "react";
import { useWatch } from "react-hook-form";
import type { Checkout } from "#/features/sales/lib/use-checkout";
import { addressLines } from "#/lib/form/address";
import { AddressFields } from "#/ui/form/address-fields";
import { Choice } from "#/ui/form/choice";

/** Prices depend on the first two; the last is asked of whoever orders. */
const ASKED_ABOVE = ["country", "postal_code", "phone"] as const;

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
  const { dirtyFields } = form.formState;
  // Whoever orders receives it, until somebody else is written here.
  const name = useWatch({ control: form.control, name: "name" });
  const isOwn = !dirtyFields.address?.name;
  useEffect(() => {
    if (isOwn) form.setValue("address.name", name);
  }, [form, isOwn, name]);
  return (
    <AddressFields
      field={(part) => form.register(`address.${part}`)}
      errors={form.formState.errors.address ?? {}}
      country=""
      countries={[]}
      without={ASKED_ABOVE}
      nameLabel={t`Who receives it`}
    />
  );
}
