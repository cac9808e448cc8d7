/** A new list: its name, and what is to be said of it. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { WishList } from "@galleria/sdk/types";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { wishes, wishKeys } from "#/features/wishes/api/wishes";
import { LONGEST_NAME } from "#/features/wishes/lib/limits";
import { describeWishError } from "#/features/wishes/lib/wish-errors";
import { makeKey } from "#/lib/form/make-key";
import { Field } from "#/ui/form/field";
import { FormFoot } from "#/ui/form/form-foot";

interface NewListFormProps {
  shop: string;
  onBegun: (list: WishList) => void;
  onLeave: () => void;
}

export function NewListForm({ shop, onBegun, onLeave }: NewListFormProps) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const [wrong, setWrong] = useState<string>();
  // Sent twice over a bad line, it is one list; by another name it is another.
  const [key, setKey] = useState(makeKey);
  const beginning = useMutation({
    mutationFn: (wanted: string) => wishes.begin(shop, { name: wanted }, { idempotencyKey: key }),
    onSuccess: async (list) => {
      await queries.invalidateQueries({ queryKey: wishKeys.all });
      onBegun(list);
    },
    onError: (error) => setWrong(i18n._(describeWishError(error).text)),
  });
  return (
    <form
      className="notice-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const clean = name.trim();
        setWrong(clean === "" ? t`Give it a name` : undefined);
        if (clean !== "" && !beginning.isPending) beginning.mutate(clean);
      }}
    >
      <Field
        label={t`Name of the list`}
        maxLength={LONGEST_NAME}
        // It stands where the button was that asked for it.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={name}
        error={wrong}
        onChange={(event) => {
          setName(event.target.value);
          setKey(makeKey());
        }}
      />
      <FormFoot isBusy={beginning.isPending} label={<Trans>Begin the list</Trans>} onLeave={onLeave} />
    </form>
  );
}
