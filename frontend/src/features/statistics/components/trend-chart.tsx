/** Columns over time. Arrow keys walk through them as through a slider, whose value is read out; a table says the same. */
import { Trans, useLingui } from "@lingui/react/macro";
import { useState, type KeyboardEvent, type PointerEvent } from "react";
import { findMarks, listLabelled } from "#/features/statistics/lib/scale";

export interface ChartColumn {
  days: string;
  value: number;
}

interface TrendChartProps {
  name: string;
  columns: readonly ChartColumn[];
  write: (value: number) => string;
  /** The finest step of the scale, in units of the values. */
  least: number;
  /** Said in place of the columns where all of them are nothing. */
  empty: string;
}

const GAP = 0.26;
const MOST_LABELS = 5;

export function TrendChart({ name, columns, write, least, empty }: TrendChartProps) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState<number | null>(null);
  const marks = findMarks(
    columns.map(({ value }) => value),
    least,
  );
  const most = marks.at(-1) ?? 1;
  const last = columns.length - 1;
  const place = Math.min(chosen ?? last, last);
  const shown = columns[place];
  const isEmpty = columns.every(({ value }) => value === 0);
  const walk = (event: KeyboardEvent) => {
    const to = { ArrowLeft: place - 1, ArrowRight: place + 1, Home: 0, End: last, PageUp: place - 7, PageDown: place + 7 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    setChosen(Math.max(0, Math.min(last, to)));
  };
  const point = ({ currentTarget, clientX }: PointerEvent<HTMLDivElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    setChosen(Math.max(0, Math.min(last, Math.floor(((clientX - left) / width) * columns.length))));
  };
  return (
    <figure className="trend">
      <figcaption className="trend-said">
        <span className="trend-days">{shown?.days}</span> <strong>{shown && write(shown.value)}</strong>
      </figcaption>
      <div className="trend-field">
        <ol className="trend-marks" aria-hidden>
          {marks.map((mark) => (
            <li key={mark} style={{ bottom: `${String((mark / most) * 100)}%` }}>
              <span>{write(mark)}</span>
            </li>
          ))}
        </ol>
        <div
          className="trend-plot"
          role="slider"
          tabIndex={0}
          aria-label={t`${name}, by time: arrow keys walk through it`}
          aria-valuemin={0}
          aria-valuemax={last}
          aria-valuenow={place}
          aria-valuetext={shown ? `${shown.days}: ${write(shown.value)}` : ""}
          onKeyDown={walk}
          onPointerMove={point}
          onPointerDown={point}
          onPointerLeave={() => setChosen(null)}
          onBlur={() => setChosen(null)}
        >
          <svg viewBox={`0 0 ${String(columns.length)} 100`} preserveAspectRatio="none" aria-hidden focusable="false">
            {columns.map(({ days, value }, index) => {
              const height = value > 0 ? Math.max((value / most) * 100, 0.8) : 0;
              return <rect key={days} data-chosen={index === chosen || undefined} x={index + GAP / 2} y={100 - height} width={1 - GAP} height={height} />;
            })}
          </svg>
          {isEmpty && <p className="trend-empty">{empty}</p>}
        </div>
        <ol className="trend-labels" aria-hidden>
          {listLabelled(columns.length, MOST_LABELS).map((index) => (
            <li key={index} style={{ left: `${String(((index + 0.5) / columns.length) * 100)}%` }}>
              {columns[index]?.days.split(" – ")[0]}
            </li>
          ))}
        </ol>
      </div>
      <details className="trend-table">
        <summary>
          <Trans>As a table</Trans>
        </summary>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <Trans>When</Trans>
              </th>
              <th scope="col">{name}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ days, value }) => (
              <tr key={days}>
                <th scope="row">{days}</th>
                <td>{write(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
