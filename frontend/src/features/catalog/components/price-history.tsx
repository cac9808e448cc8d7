/** Every price the piece has had: a stepped line for the eye, a table for everyone. */
import { Trans } from "@lingui/react/macro";
import type { PricePoint } from "@galleria/sdk/types";
import { formatDate } from "#/lib/format";
import { Money } from "#/ui/money";

const WIDTH = 320;
const HEIGHT = 64;

export function PriceHistory({ history, currency }: { history: readonly PricePoint[]; currency: string }) {
  return (
    <details className="price-history">
      <summary>
        <Trans>Price history</Trans>
      </summary>
      <svg viewBox={`0 -4 ${WIDTH} ${HEIGHT + 8}`} aria-hidden>
        <path d={stepPath(history)} fill="none" stroke="currentColor" strokeWidth="1.5" vectorEffect="non-scaling-stroke" />
      </svg>
      <table>
        <tbody>
          {history.toReversed().map(({ at, amount_minor }, index) => (
            <tr key={index}>
              <th scope="row">{formatDate(at)}</th>
              <td>
                <Money minor={amount_minor} currency={currency} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** A price holds until the next one: the line runs level, then steps. */
function stepPath(history: readonly PricePoint[]): string {
  const times = history.map((point) => Date.parse(point.at));
  const amounts = history.map((point) => point.amount_minor);
  const first = Math.min(...times);
  const span = Math.max(Date.now() - first, 1);
  const low = Math.min(...amounts);
  const height = Math.max(Math.max(...amounts) - low, 1);
  const steps = history.map((point, index) => {
    const x = (((times[index] ?? first) - first) / span) * WIDTH;
    const y = HEIGHT - ((point.amount_minor - low) / height) * HEIGHT;
    return index === 0 ? `M0 ${y}` : `H${x.toFixed(1)} V${y.toFixed(1)}`;
  });
  return `${steps.join(" ")} H${WIDTH}`;
}
