/** Where somebody has things sent. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { AddressChange, AddressDraft, SavedAddress } from "@galleria/sdk/types";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { addressesQueryOptions, meKeys, person } from "#/features/accounts/api/me";
import { AddressForm } from "#/features/accounts/components/address-form";
import { useShopName } from "#/lib/current-shop";
import { describeError } from "#/lib/errors";
import { addressFaults } from "#/lib/form/address-errors";
import { addressLines, NO_ADDRESS, pickAddress } from "#/lib/form/address";
import { usePageTitle } from "#/lib/use-page-title";
import { Skeleton } from "#/ui/skeleton";
import { notify } from "#/ui/toast";

/** In the place of an address's name while it has none. */
const NEW = "new";

export function AddressesPage() {
  const { t } = useLingui();
  usePageTitle(t`Addresses`, useShopName() ?? t`Galleria`);
  return (
    <>
      <h1 className="private-title display">
        <Trans>Addresses</Trans>
      </h1>
      <Suspense fallback={<Skeleton className="account-skeleton" />}>
        <Addresses />
      </Suspense>
    </>
  );
}

function Addresses() {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const { data: addresses } = useSuspenseQuery(addressesQueryOptions());
  const [open, setOpen] = useState<string | null>(null);
  const reload = () => queries.invalidateQueries({ queryKey: meKeys.addresses() });
  const refuse = (error: Error) => {
    void notify(i18n._(describeError(error).text));
    void reload();
  };
  const saving = useMutation({
    mutationFn: ({ id, draft }: { id: string; draft: AddressDraft }) => (id === NEW ? person.addAddress(draft) : person.changeAddress(id, toPatch(draft))),
    onSuccess: async () => {
      await reload();
      setOpen(null);
      await notify(t`Saved`);
    },
    // What does not fit its field is said there; what is brought back has no form that could say it.
    onError: (error, { draft }) => {
      if (draft === gone || !addressFaults(error).some(([field]) => field in NO_ADDRESS)) refuse(error);
    },
  });
  const removing = useMutation({
    mutationFn: ({ id }: SavedAddress) => person.removeAddress(id),
    onMutate: ({ id }) => {
      queries.setQueryData(addressesQueryOptions().queryKey, (all) => all?.filter((one) => one.id !== id));
      return { before: addresses };
    },
    onSuccess: (_, address) => {
      void reload();
      setGone({ ...pickAddress(address), is_default: address.is_default });
    },
    onError: (error, _, context) => {
      queries.setQueryData(addressesQueryOptions().queryKey, context?.before);
      refuse(error);
    },
  });
  const [gone, setGone] = useState<AddressDraft | null>(null);
  const bringBack = () => {
    // It stays at hand until it is back: the engine may not be reached.
    if (gone && !saving.isPending) saving.mutate({ id: NEW, draft: gone }, { onSuccess: () => setGone(null) });
  };
  return (
    <div className="account-parts">
      {gone && (
        <div className="removed" role="status">
          <Trans>The address is gone.</Trans>{" "}
          <button type="button" className="text-button" aria-busy={saving.isPending} onClick={bringBack}>
            <Trans>Bring back</Trans>
          </button>
        </div>
      )}
      {addresses.length === 0 && open === null && (
        <p className="hint">
          <Trans>None yet. One that you write at a checkout can be chosen there again once it stands here.</Trans>
        </p>
      )}
      <ul className="address-list">
        {addresses.map((address) => (
          <li key={address.id} className="address-one">
            {open === address.id ? (
              <AddressForm address={address} isBusy={saving.isPending} onSave={(draft) => saving.mutateAsync({ id: address.id, draft })} onLeave={() => setOpen(null)} />
            ) : (
              <>
                <address className="postal">
                  {addressLines(address).map((line) => (
                    <span key={line}>{line}</span>
                  ))}
                </address>
                {address.is_default && (
                  <p className="field-hint">
                    <Trans>Chosen first at a checkout</Trans>
                  </p>
                )}
                <div className="form-foot">
                  <button type="button" className="text-button" onClick={() => setOpen(address.id)}>
                    <Trans>Change</Trans>
                    <span className="sr-only">: {address.line1}</span>
                  </button>
                  <button type="button" className="text-button" onClick={() => removing.mutate(address)}>
                    <Trans>Remove</Trans>
                    <span className="sr-only">: {address.line1}</span>
                  </button>
                </div>
              </>
            )}
          </li>
        ))}
      </ul>
      {open === NEW ? (
        <AddressForm address={null} isBusy={saving.isPending} onSave={(draft) => saving.mutateAsync({ id: NEW, draft })} onLeave={() => setOpen(null)} />
      ) : (
        <button type="button" className="button button-quiet account-add" onClick={() => setOpen(NEW)}>
          <Trans>Add an address</Trans>
        </button>
      )}
    </div>
  );
}

/** The default moves by setting it elsewhere: no address is told that it is not the one. */
function toPatch({ is_default, ...parts }: AddressDraft): AddressChange {
  return is_default ? { ...parts, is_default } : parts;
}
