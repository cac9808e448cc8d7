/** Whether the piece can be had, in one plain line. */
import { Plural, Trans } from "@lingui/react/macro";
import type { Product, Variant } from "@galleria/sdk/types";

export function Availability({ product, variant }: { product: Product; variant: Variant | undefined }) {
  const isOpen = product.status === "active" && (variant?.in_stock ?? product.in_stock);
  return (
    <p className="availability" data-open={isOpen}>
      <span aria-hidden className="availability-mark" />
      <Words product={product} variant={variant} />
    </p>
  );
}

function Words({ product, variant }: { product: Product; variant: Variant | undefined }) {
  if (product.status === "sold") return <Trans>Sold. The page stays for the record.</Trans>;
  if (product.status === "reserved") return <Trans>Reserved for somebody at the moment</Trans>;
  const { in_stock, stock: left } = variant ?? product;
  if (!in_stock) {
    return product.in_stock ? <Trans>This one is sold out; others are not</Trans> : <Trans>Sold out for now</Trans>;
  }
  if (left === 1 && product.variants.length === 1) return <Trans>Available: the only one</Trans>;
  if (left !== null) return <Plural value={left} one="Available: the last one" other="Available: # left" />;
  return <Trans>Available</Trans>;
}
