/** Where it goes and how it gets there: country, way, hour, address. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { DeliveryMethod } from "@galleria/sdk/types";
import { useWatch } from "react-hook-form";
import { CheckoutAddress } from "#/features/sales/components/checkout-address";
import { SlotPicker } from "#/features/sales/components/slot-picker";
import { describeDays } from "#/features/sales/lib/describe-days";
import { describeSalesError } from "#/features/sales/lib/sales-errors";
import type { Checkout } from "#/features/sales/lib/use-checkout";
import { Choice } from "#/ui/form/choice";
import { CountryField } from "#/ui/form/country-field";
import { Field } from "#/ui/form/field";
import { Notice } from "#/ui/form/notice";
import { Money } from "#/ui/money";
import { Skeleton } from "#/ui/skeleton";

export function CheckoutDelivery({ checkout }: { checkout: Checkout }) {
  const { i18n } = useLingui();
  const { bag, countries, delivery, deliveryError, askAgain, methods, method, chooseMethod, needsAddress } = checkout;
  const words = deliveryError && describeSalesError(deliveryError);
  return (
    <section className="checkout-step" aria-labelledby="checkout-delivery">
      <header className="checkout-head">
        <h2 id="checkout-delivery" className="checkout-title display">
          <Trans>How you get it</Trans>
        </h2>
      </header>
      {countries && countries.length > 0 && <Place checkout={checkout} countries={countries} />}
      {words && (
        <Notice
          kind="warning"
          title={i18n._(words.title)}
          action={
            <button type="button" className="text-button" onClick={askAgain}>
              <Trans>Try again</Trans>
            </button>
          }
        >
          {i18n._(words.text)}
        </Notice>
      )}
      {delivery.isPending && !deliveryError && <Skeleton className="row-skeleton" />}
      {delivery.data && methods.length === 0 && <NoWay checkout={checkout} />}
      {methods.length > 0 && (
        <fieldset className="choices" data-waiting={delivery.isPlaceholderData}>
          <legend className="sr-only">
            <Trans>Way of delivery</Trans>
          </legend>
          {methods.map((one) => (
            <Choice
              key={one.slug}
              name="method"
              value={one.slug}
              checked={one.slug === method?.slug}
              onChange={() => chooseMethod(one.slug)}
              title={one.name}
              text={<MethodText method={one} />}
              end={one.price_minor === 0 ? <Trans>free</Trans> : <Money minor={one.price_minor} currency={bag.currency} />}
            />
          ))}
        </fieldset>
      )}
      {method?.has_slots && <SlotPicker key={method.slug} checkout={checkout} method={method} />}
      {needsAddress && <CheckoutAddress checkout={checkout} />}
    </section>
  );
}

/** What the price of delivery depends on, asked first. */
function Place({ checkout, countries }: { checkout: Checkout; countries: readonly string[] }) {
  const { t } = useLingui();
  const { form, savedId } = checkout;
  // One's own address says it already.
  if (savedId !== "") return null;
  return (
    <div className="fields checkout-place">
      <CountryField countries={countries} error={form.formState.errors.address?.country?.message} {...form.register("address.country")} />
      <Field
        className="field-half"
        label={t`Postal code`}
        hint={t`What can be brought to you depends on it.`}
        autoComplete="shipping postal-code"
        error={form.formState.errors.address?.postal_code?.message}
        {...form.register("address.postal_code")}
      />
    </div>
  );
}

function NoWay({ checkout }: { checkout: Checkout }) {
  const country = useWatch({ control: checkout.form.control, name: "address.country" });
  return (
    <Notice kind="note">
      {country === "" ? <Trans>Choose the country: what delivery costs depends on it.</Trans> : <Trans>Nothing in this bag goes there. Try another address.</Trans>}
    </Notice>
  );
}

function MethodText({ method }: { method: DeliveryMethod }) {
  const { i18n } = useLingui();
  return <>{[method.text, method.days && i18n._(describeDays(method.days))].filter(Boolean).join(" ")}</>;
}
