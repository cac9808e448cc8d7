/** One row of choices per option axis. The chosen variant stands in the address. */
import type { Product, Variant } from "@galleria/sdk/types";
import { useId } from "react";
import { useSearchParams } from "react-router";
import { changeOption } from "#/features/catalog/lib/variants";
import { useLingui } from "@lingui/react/macro";

export function VariantChoice({ product, variant }: { product: Product; variant: Variant }) {
  const { t } = useLingui();
  const [, setParameters] = useSearchParams();
  const group = useId();
  const choose = (next: Variant | undefined) => {
    if (next) setParameters({ variant: next.sku }, { replace: true, preventScrollReset: true });
  };
  return (
    <div className="variants">
      {product.option_axes.map(({ name, values }) => (
        <fieldset key={name}>
          <legend>{name.replaceAll("_", " ")}</legend>
          <div className="variant-values">
            {values.map((value) => {
              const target = changeOption(product.variants, variant, name, value);
              return (
                <label key={value} className="variant" data-gone={!target?.in_stock}>
                  <input
                    type="radio"
                    name={`${group}-${name}`}
                    value={value}
                    checked={variant.options[name] === value}
                    onChange={() => choose(target)}
                    aria-label={target?.in_stock ? value : t`${value}, sold out`}
                  />
                  <span>{value}</span>
                </label>
              );
            })}
          </div>
        </fieldset>
      ))}
    </div>
  );
}
