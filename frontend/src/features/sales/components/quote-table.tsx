/** How a total comes about, line by line. */
import { Trans } from "@lingui/react/macro";
import type { Quote } from "@galleria/sdk/types";
import { Money } from "#/ui/money";

export function QuoteTable({ quote }: { quote: Quote }) {
  const { currency, discounts, delivery_name, delivery_minor, tax_included, taxes, explanation } = quote;
  return (
    <div className="quote">
      <dl>
        <div>
          <dt>
            <Trans>Subtotal</Trans>
          </dt>
          <dd>
            <Money minor={quote.subtotal_minor} currency={currency} />
          </dd>
        </div>
        {discounts.map(({ name, amount_minor }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Money minor={-amount_minor} currency={currency} />
            </dd>
          </div>
        ))}
        <div>
          <dt>
            <Trans>Delivery</Trans>
            {delivery_name && <span className="quote-note">{delivery_name}</span>}
          </dt>
          <dd>
            {delivery_minor === null ? <Trans>not chosen yet</Trans> : delivery_minor === 0 ? <Trans>free</Trans> : <Money minor={delivery_minor} currency={currency} />}
          </dd>
        </div>
        {!tax_included &&
          taxes.map(({ percent, tax_minor }) => (
            <div key={percent}>
              <dt>
                <Trans>Tax {percent} %</Trans>
              </dt>
              <dd>
                <Money minor={tax_minor} currency={currency} />
              </dd>
            </div>
          ))}
        <div className="quote-total">
          <dt>
            <Trans>Total</Trans>
          </dt>
          <dd>
            <Money minor={quote.total_minor} currency={currency} />
          </dd>
        </div>
        {tax_included &&
          taxes.map(({ percent, tax_minor }) => (
            <div key={percent} className="quote-tax">
              <dt>
                <Trans>of which tax {percent} %</Trans>
              </dt>
              <dd>
                <Money minor={tax_minor} currency={currency} />
              </dd>
            </div>
          ))}
      </dl>
      {explanation.length > 0 && (
        <details className="quote-more">
          <summary>
            <Trans>How this comes about</Trans>
          </summary>
          <ul>
            {explanation.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
