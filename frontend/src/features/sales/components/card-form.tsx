/** Stripe's own form for a card, in the shop's look. What is typed into it never reaches us. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { PaymentIntent } from "@galleria/sdk/types";
import { useEffect, useRef, useState, type SyntheticEvent } from "react";
import { describeSalesError } from "#/features/sales/lib/sales-errors";
import { loadStripe, stripeLook, type StripeElement } from "#/features/sales/lib/stripe";
import { CardRefused, usePayByCard, type MountedForm } from "#/features/sales/lib/use-card-payment";
import { ActionButton } from "#/ui/action-button";
import { Notice } from "#/ui/form/notice";
import { Money } from "#/ui/money";
import { Skeleton } from "#/ui/skeleton";

interface CardFormProps {
  /** The order's. */
  orderRef: string;
  intent: PaymentIntent;
  openedBy: string | undefined;
}

/** Who shows it hears from the order itself that it is paid. */
export function CardForm({ orderRef, intent, openedBy }: CardFormProps) {
  const { i18n } = useLingui();
  const place = useRef<HTMLDivElement>(null);
  const [form, setForm] = useState<MountedForm | null>(null);
  const [isReady, setReady] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const paying = usePayByCard(orderRef, openedBy);
  const { client_secret: clientSecret, publishable_key: publishableKey, script } = intent;

  useEffect(() => {
    let isHere = true;
    let mounted: StripeElement | null = null;
    loadStripe(script)
      .then((stripeOf) => {
        if (!isHere || !place.current) return;
        const stripe = stripeOf(publishableKey);
        const elements = stripe.elements({ clientSecret, appearance: stripeLook(place.current), locale: document.documentElement.lang });
        const element = elements.create("payment", { layout: "tabs" });
        element.on("ready", () => setReady(true));
        element.on("loaderror", () => setFailed(true));
        element.mount(place.current);
        mounted = element;
        setForm({ stripe, elements });
      })
      .catch(() => isHere && setFailed(true));
    return () => {
      isHere = false;
      mounted?.destroy();
    };
  }, [script, publishableKey, clientSecret, attempt]);

  const pay = (event: SyntheticEvent) => {
    event.preventDefault();
    if (form && isReady && !paying.isPending) paying.mutate(form);
  };
  const again = () => {
    setFailed(false);
    setReady(false);
    setAttempt(attempt + 1);
  };
  if (hasFailed) {
    return (
      <Notice
        kind="warning"
        title={<Trans>The card form did not come</Trans>}
        action={
          <button type="button" className="button button-quiet" onClick={again}>
            <Trans>Try again</Trans>
          </button>
        }
      >
        <Trans>It comes from Stripe, which we could not reach. Nothing was charged, and your pieces are still kept.</Trans>
      </Notice>
    );
  }
  return (
    <form className="pay-form" onSubmit={pay}>
      {!isReady && <Skeleton className="pay-skeleton" />}
      <div ref={place} className="pay-element" hidden={!isReady} data-testid="card-element" />
      {paying.error && (
        <Notice kind="warning" title={paying.error instanceof CardRefused ? <Trans>The card was not charged</Trans> : i18n._(describeSalesError(paying.error).title)}>
          {paying.error instanceof CardRefused ? (
            <>
              {paying.error.words && <p>{paying.error.words}</p>}
              {paying.error.words ? <Trans>Your order is still here: try again, or use another card.</Trans> : <Trans>The line broke. Press the button again: you are not charged twice.</Trans>}
            </>
          ) : (
            i18n._(describeSalesError(paying.error).text)
          )}
        </Notice>
      )}
      {paying.isSuccess && paying.data.payment.status === "open" && (
        <Notice kind="note" title={<Trans>Your bank has not answered yet</Trans>}>
          <Trans>This can take a minute. The page of your order says when the payment is there.</Trans>
        </Notice>
      )}
      <ActionButton type="submit" className="checkout-button" isBusy={paying.isPending} disabled={!isReady && !paying.isPending}>
        <span>{paying.isPending ? <Trans>Paying</Trans> : <Trans>Pay now</Trans>}</span>
        <Money minor={intent.amount_minor} currency={intent.currency} />
      </ActionButton>
    </form>
  );
}
