import { Trans, useLingui } from "@lingui/react/macro";
import { PAYMENT_NAMES, PAYMENT_TEXTS } from "#/features/sales/lib/payment-words";
import type { Checkout } from "#/features/sales/lib/use-checkout";
import { Choice } from "#/ui/form/choice";

/** How it is paid. Which ways there are depends on how it is delivered. */
export function CheckoutPayment({ checkout: { payments, payment, choosePayment } }: { checkout: Checkout }) {
  const { i18n } = useLingui();
  return (
    <section className="checkout-step" aria-labelledby="checkout-payment">
      <header className="checkout-head">
        <h2 id="checkout-payment" className="checkout-title display">
          <Trans>How you pay</Trans>
        </h2>
      </header>
      {payments.length === 0 ? (
        <p className="hint">
          <Trans>Choose first how you get it.</Trans>
        </p>
      ) : (
        <fieldset className="choices">
          <legend className="sr-only">
            <Trans>Way to pay</Trans>
          </legend>
          {payments.map((one) => (
            <Choice
              key={one}
              name="payment"
              value={one}
              checked={one === payment}
              onChange={() => choosePayment(one)}
              title={i18n._(PAYMENT_NAMES[one])}
              text={i18n._(PAYMENT_TEXTS[one])}
            />
          ))}
        </fieldset>
      )}
    </section>
  );
}
