/** Stripe.js, as far as it is used here. It has to come from Stripe itself, and comes only to the page that takes a card. */

export interface StripeError {
  /** `card_error` and `validation_error` carry words for the buyer, in their language. */
  readonly type: string;
  readonly message?: string;
}

export interface StripeElement {
  mount: (place: HTMLElement) => void;
  destroy: () => void;
  on: (event: "ready" | "loaderror" | "change", tell: (event?: { error?: StripeError }) => void) => void;
}

export interface StripeElements {
  create: (type: "payment", options?: object) => StripeElement;
}

export interface Stripe {
  elements: (options: { clientSecret: string; appearance: object; locale?: string }) => StripeElements;
  confirmPayment: (options: { elements: StripeElements; confirmParams: { return_url: string }; redirect: "if_required" }) => Promise<{ error?: StripeError | null }>;
}

type StripeOf = (key: string) => Stripe;

const loading = new Map<string, Promise<StripeOf>>();

/** Loads the script once. What failed is tried anew the next time. */
export function loadStripe(script: string): Promise<StripeOf> {
  const known = loading.get(script);
  if (known) return known;
  const coming = new Promise<StripeOf>((resolve, reject) => {
    const element = document.createElement("script");
    element.src = script;
    element.async = true;
    element.addEventListener("load", () => {
      const made = (globalThis as { Stripe?: StripeOf }).Stripe;
      if (made) resolve(made);
      else reject(new Error("the script brought no Stripe"));
    });
    element.addEventListener("error", () => {
      element.remove();
      reject(new Error("the script did not come"));
    });
    document.head.append(element);
  });
  loading.set(script, coming);
  coming.catch(() => loading.delete(script));
  return coming;
}

/** The shop's look for Stripe's form: the values of our own variables, which its frame cannot read. */
export function stripeLook(around: HTMLElement): object {
  const style = getComputedStyle(around);
  const value = (name: string) => style.getPropertyValue(name).trim();
  return {
    theme: "stripe",
    variables: {
      colorPrimary: value("--color-accent"),
      colorBackground: value("--color-surface"),
      colorText: value("--color-text"),
      fontFamily: style.fontFamily,
      borderRadius: value("--radius") || "4px",
    },
  };
}
