/** The form of a checkout, and what comes of pressing its button. */
import { Trans, useLingui } from "@lingui/react/macro";
import { GalleriaError } from "@galleria/sdk/errors";
import type { Bag } from "@galleria/sdk/types";
import { useNavigate } from "react-router";
import { CheckoutContact } from "#/features/sales/components/checkout-contact";
import { CheckoutDelivery } from "#/features/sales/components/checkout-delivery";
import { CheckoutPayment } from "#/features/sales/components/checkout-payment";
import { CheckoutSummary } from "#/features/sales/components/checkout-summary";
import { CheckoutWords } from "#/features/sales/components/checkout-words";
import { canBeOrdered, toOrder, type CheckoutValues } from "#/features/sales/lib/checkout-form";
import { orderPath, payPath } from "#/features/sales/lib/order-path";
import { describeSalesError } from "#/features/sales/lib/sales-errors";
import { useCheckout, type Buyer } from "#/features/sales/lib/use-checkout";
import { isUnheard, usePlaceOrder } from "#/features/sales/lib/use-place-order";
import { useOneAtATime } from "#/lib/form/use-one-at-a-time";
import { ActionButton } from "#/ui/action-button";
import { Notice } from "#/ui/form/notice";
import { Money } from "#/ui/money";

const FIELDS = /^(email|name|phone|note|gift_message|address\.\w+)$/;

export function CheckoutForm({ bag, buyer }: { bag: Bag; buyer: Buyer | null }) {
  const { i18n } = useLingui();
  const navigate = useNavigate();
  const checkout = useCheckout(bag, buyer);
  const { form, method, payment, quote } = checkout;
  const placing = usePlaceOrder(bag.shop, {
    onPlaced: (placed) => {
      const known = buyer ? { ...placed, key: null } : placed;
      if (placed.payment.can_pay) location.replace(payPath(known));
      else void navigate(orderPath(known), { replace: true });
    },
  });
  const isReady = canBeOrdered(bag) && method !== undefined && payment !== undefined && quote.data !== undefined && !quote.isPlaceholderData && !quote.isFetching;

  /** What the engine found in a field stands at the field; an hour that is gone is no longer chosen. */
  const showFields = async (error: unknown) => {
    if (!(error instanceof GalleriaError)) return;
    if (error.code.startsWith("slot_")) form.setValue("slot", "");
    const { addressFaults } = await import("#/lib/form/address-errors");
    for (const [field, words] of addressFaults(error)) {
      if (FIELDS.test(field)) form.setError(field as keyof CheckoutValues, { message: i18n._(words) }, { shouldFocus: true });
    }
  };
  const order = useOneAtATime(
    form.handleSubmit(async (values) => {
      if (!isReady) return;
      await placing.mutateAsync(toOrder(values, { method, payment, total_minor: quote.data.total_minor })).catch(showFields);
    }),
  );

  return (
    <form className="checkout" noValidate onSubmit={order}>
      <div className="checkout-steps">
        <CheckoutContact checkout={checkout} />
        <CheckoutDelivery checkout={checkout} />
        <CheckoutPayment checkout={checkout} />
        <CheckoutWords form={form} />
      </div>
      <CheckoutSummary checkout={checkout}>
        {!canBeOrdered(bag) && (
          <Notice kind="warning" title={<Trans>Something in the bag cannot be had as it stands</Trans>}>
            <Trans>Go back to the bag: the notes there say what has changed.</Trans>
          </Notice>
        )}
        {placing.error && (
          <Notice kind="warning" title={isUnheard(placing.error) ? <Trans>No answer came</Trans> : i18n._(describeSalesError(placing.error).title)}>
            {isUnheard(placing.error) ? (
              <Trans>The line broke before we heard whether your order arrived. Press the button again: it will not be ordered twice.</Trans>
            ) : (
              i18n._(describeSalesError(placing.error).text)
            )}
          </Notice>
        )}
        {form.formState.isSubmitted && !form.formState.isValid && (
          <p role="alert" className="field-error">
            <Trans>Some fields still need a look. The first of them has the cursor.</Trans>
          </p>
        )}
        <ActionButton type="submit" className="checkout-button" isBusy={placing.isPending} disabled={!isReady && !placing.isPending}>
          <span>{placing.isPending ? <Trans>Placing your order</Trans> : payment === "card" ? <Trans>Continue to payment</Trans> : <Trans>Place order</Trans>}</span>
          {quote.data && <Money minor={quote.data.total_minor} currency={bag.currency} />}
        </ActionButton>
      </CheckoutSummary>
    </form>
  );
}
