import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import type { Checkout } from "#/features/sales/lib/use-checkout";
import { shopPath } from "#/lib/current-shop";
import { signInPath } from "#/lib/sign-in-path";
import { Field } from "#/ui/form/field";

/** Who orders: a guest writes it, somebody who is signed in finds it written. */
export function CheckoutContact({ checkout }: { checkout: Checkout }) {
  const { t } = useLingui();
  const { bag, buyer, form } = checkout;
  const { errors } = form.formState;
  return (
    <section className="checkout-step" aria-labelledby="checkout-contact">
      <header className="checkout-head">
        <h2 id="checkout-contact" className="checkout-title display">
          <Trans>Who you are</Trans>
        </h2>
        {!buyer && (
          <p>
            <Trans>
              Have an account?{" "}
              <Link className="text-link" to={signInPath(shopPath(bag.shop, "checkout"))}>
                Sign in
              </Link>
            </Trans>
          </p>
        )}
      </header>
      <div className="fields">
        <Field
          label={t`E-mail`}
          type="email"
          inputMode="email"
          autoComplete="email"
          hint={buyer ? undefined : t`For the confirmation, and the link to your order. You need no account.`}
          error={errors.email?.message}
          {...form.register("email")}
        />
        <Field className="field-half" label={t`Name`} autoComplete="name" error={errors.name?.message} {...form.register("name")} />
        <Field
          className="field-half"
          label={t`Telephone`}
          aside={t`if you like`}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          error={errors.phone?.message}
          {...form.register("phone")}
        />
      </div>
    </section>
  );
}
