/** The pieces of a return, and how many of them came. */
import { Trans } from "@lingui/react/macro";
import type { Return } from "@galleria/sdk/types";

export function ReturnLines({ lines }: { lines: Return["lines"] }) {
  return (
    <ul className="return-lines">
      {lines.map(({ position, title, options, quantity, received }) => (
        <li key={position}>
          {quantity} × {[title, ...Object.values(options)].join(", ")}
          {received !== null && received < quantity && (
            <span className="hint">
              {" "}
              <Trans>{received} came</Trans>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
