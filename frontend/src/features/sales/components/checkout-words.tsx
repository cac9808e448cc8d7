import { Trans, useLingui } from "@lingui/react/macro";
import { useWatch, type UseFormReturn } from "react-hook-form";
import type { CheckoutValues } from "#/features/sales/lib/checkout-form";
import { TextField } from "#/ui/form/field";

/** What goes along: a card for whoever gets it, a word for the shop. */
export function CheckoutWords({ form }: { form: UseFormReturn<CheckoutValues> }) {
  const { t } = useLingui();
  const isGift = useWatch({ control: form.control, name: "gift" });
  const { errors } = form.formState;
  return (
    <section className="checkout-step" aria-labelledby="checkout-words">
      <header className="checkout-head">
        <h2 id="checkout-words" className="checkout-title display">
          <Trans>What goes along</Trans>
        </h2>
      </header>
      <label className="tick">
        <input type="checkbox" {...form.register("gift")} />
        <span>
          <Trans>It is a gift: put a card in, and no price.</Trans>
        </span>
      </label>
      {isGift && (
        <TextField label={t`What the card says`} maxLength={500} error={errors.gift_message?.message} {...form.register("gift_message")} />
      )}
      <TextField label={t`A word to the shop`} aside={t`if you like`} rows={2} maxLength={500} error={errors.note?.message} {...form.register("note")} />
    </section>
  );
}
