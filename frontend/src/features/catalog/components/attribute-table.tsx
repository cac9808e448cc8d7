/** Every attribute of a piece, with what its name means for those who are new to the trade. */
import { useLingui } from "@lingui/react/macro";
import type { AttributeValue } from "@galleria/sdk/types";

export function AttributeTable({ attributes }: { attributes: readonly AttributeValue[] }) {
  const { t } = useLingui();
  return (
    <dl className="attributes">
      {attributes.map(({ key, name, help, display, colors }) => (
        <div key={key}>
          <dt>
            {help ? (
              <details className="explained">
                <summary title={t`What is this?`}>{name}</summary>
                <p>{help}</p>
              </details>
            ) : (
              name
            )}
          </dt>
          <dd>
            {colors.map((color) => (
              <span key={color} aria-hidden className="swatch" style={{ background: color }} />
            ))}
            {display}
          </dd>
        </div>
      ))}
    </dl>
  );
}
