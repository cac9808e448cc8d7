
// The Payment Element, which localstripe's script lacks, over its card element: the calls and answers that Stripe documents.
(() => {
  const theirs = Stripe;
  const post = async (path, body) => {
    const response = await fetch(`${LOCALSTRIPE_BASE_API}${path}`, { method: "POST", body: JSON.stringify(body) });
    const answer = await response.json();
    return response.ok ? { paymentIntent: answer } : { error: answer.error };
  };
  Stripe = (key) => {
    const stripe = theirs(key);
    return {
      ...stripe,
      elements: (options) => {
        const inner = stripe.elements();
        return {
          clientSecret: options.clientSecret,
          inner,
          create: (type) => {
            if (type !== "payment") throw new Error(`no ${type} here`);
            const element = inner.create("card");
            const mount = element.mount.bind(element);
            element.mount = (place) => {
              mount(place);
              setTimeout(() => (element.listeners.ready || []).forEach((tell) => tell()), 50);
            };
            return element;
          },
          getElement: () => inner.getElement("card"),
          submit: async () => ({}),
        };
      },
      retrievePaymentIntent: async () => ({}),
      confirmPayment: async ({ elements, confirmParams, redirect }) => {
        if (!confirmParams?.return_url || redirect !== "if_required") throw new Error("return_url and redirect are missing");
        const card = elements.getElement().value?.card;
        if (!card?.number) return { error: { type: "validation_error", message: "Your card number is incomplete." } };
        const secret = elements.clientSecret;
        const id = secret.split("_secret_")[0];
        const body = { key, client_secret: secret, payment_method_data: { type: "card", card } };
        let done;
        try {
          done = await post(`/v1/payment_intents/${id}/confirm`, body);
        } catch {
          return { error: { type: "api_connection_error", message: "We could not reach our payment provider." } };
        }
        if (done.paymentIntent?.status === "requires_action") done = await stripe.confirmCardPayment(secret);
        const failed = done.paymentIntent?.last_payment_error;
        return failed ? { error: { type: "card_error", ...failed } } : done;
      },
    };
  };
  Stripe.version = "endive";
})();
