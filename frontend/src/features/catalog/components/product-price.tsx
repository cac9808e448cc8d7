/** The price of a product page: now, before, the lowest of the last thirty days, and its history. */
import { Trans } from "@lingui/react/macro";
import type { Product, Variant } from "@galleria/sdk/types";
import { PriceHistory } from "#/features/catalog/components/price-history";
import { Money } from "#/ui/money";

export function ProductPrice({ product, variant }: { product: Product; variant: Variant | undefined }) {
  const { currency } = product.price;
  const amount = variant?.price_minor ?? product.price.amount_minor;
  const before = variant ? variant.compare_at_minor : product.compare_at_minor;
  const lowest = variant ? variant.lowest_30d_minor : product.lowest_30d_minor;
  return (
    <div className="product-price">
      <p className="product-price-line">
        <span className="product-price-now">{amount === 0 ? <Trans>Free</Trans> : <Money minor={amount} currency={currency} />}</span>
        {before !== null && (
          <s className="price-before">
            <span className="sr-only">
              <Trans>Before:</Trans>{" "}
            </span>
            <Money minor={before} currency={currency} />
          </s>
        )}
      </p>
      {before !== null && lowest !== null && (
        <p className="product-note">
          <Trans>
            Lowest price of the last 30 days: <Money minor={lowest} currency={currency} />
          </Trans>
        </p>
      )}
      {product.history.length > 1 && <PriceHistory history={product.history} currency={currency} />}
    </div>
  );
}
