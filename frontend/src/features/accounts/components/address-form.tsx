import { useOneAtATime } from "#/lib/form/use-one-at-a-time";
import { zodResolver } from "#/lib/form/zod-resolver";
import { Trans, useLingui } from "@lingui/react/macro";
import type { AddressDraft, SavedAddress } from "@galleria/sdk/types";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { NO_ADDRESS, pickAddress, type AddressValues } from "#/lib/form/address";
import { addressFaults } from "#/lib/form/address-errors";
import { COUNTRIES } from "#/lib/form/countries";
import { AddressFields } from "#/ui/form/address-fields";
import { FormFoot } from "#/ui/form/form-foot";

interface AddressFormProps {
  address: SavedAddress | null;
  isBusy: boolean;
  /** Keeps it; throws what the engine holds against it. */
  onSave: (draft: AddressDraft) => Promise<unknown>;
  onLeave: () => void;
}

export function AddressForm({ address, isBusy, onSave, onLeave }: AddressFormProps) {
  const { i18n } = useLingui();
  const [isDefault, setDefault] = useState(address?.is_default ?? false);
  const form = useForm<AddressValues>({ resolver: zodResolver(async () => (await import("#/lib/form/address-schema")).addressSchema()), defaultValues: address ? pickAddress(address) : NO_ADDRESS });
  const country = useWatch({ control: form.control, name: "country" });
  const save = useOneAtATime(
    form.handleSubmit(async (values) => {
      try {
        await onSave({ ...values, is_default: isDefault });
      } catch (error) {
        for (const [field, words] of addressFaults(error)) {
          if (field in NO_ADDRESS) form.setError(field as keyof AddressValues, { message: i18n._(words) }, { shouldFocus: true });
        }
      }
    }),
  );
  return (
    <form className="stack address-form" noValidate onSubmit={save}>
      <AddressFields field={form.register} errors={form.formState.errors} country={country} countries={COUNTRIES} />
      <label className="tick">
        <input type="checkbox" checked={isDefault} onChange={(event) => setDefault(event.target.checked)} />
        <span>
          <Trans>Choose it first at a checkout</Trans>
        </span>
      </label>
      <FormFoot isBusy={isBusy} label={<Trans>Save</Trans>} onLeave={onLeave} />
    </form>
  );
}
