/** Bars and two handles. The handles are native range inputs, one over the other: keyboard, touch and screen readers know them. */
import { useLingui } from "@lingui/react/macro";
import { useEffect, useEffectEvent, useState } from "react";
import type { Bin } from "@galleria/sdk/types";
import { barHeights, edgesOf, moveEdge, rangeOf, readEdge, type Edges } from "#/features/catalog/lib/histogram";
import type { Range } from "#/features/catalog/lib/list-state";

/** A handle that rests this long has arrived. */
const REST_MS = 250;

interface HistogramSliderProps {
  name: string;
  bins: readonly Bin[];
  /** Digits behind the point that make sense. */
  decimals: number;
  range: Range;
  format: (value: number) => string;
  onChange: (range: Range) => void;
}

export function HistogramSlider({ name, bins, decimals, range, format, onChange }: HistogramSliderProps) {
  const { t } = useLingui();
  const applied = edgesOf(range, bins, decimals);
  // Where the handles are while they move; none once the list has followed them.
  const [moved, setMoved] = useState<Edges | null>(null);
  const edges = moved ?? applied;
  const heights = barHeights(bins);

  const commit = () => {
    if (!moved) return;
    setMoved(null);
    if (moved.from !== applied.from || moved.to !== applied.to) onChange(rangeOf(moved, bins, decimals));
  };
  // By then another filter may have changed: what counts is the list of that moment, not the one in which the handle moved.
  const arrive = useEffectEvent(commit);
  useEffect(() => {
    if (!moved) return;
    const timer = setTimeout(() => arrive(), REST_MS);
    return () => clearTimeout(timer);
  }, [moved]);
  // A sheet may close before the handle has rested.
  useEffect(() => () => arrive(), []);

  const words: Edges = { from: readEdge(edges.from, bins, decimals, "down"), to: readEdge(edges.to, bins, decimals, "up") };
  const handle = (which: keyof Edges, label: string) => (
    <input
      type="range"
      className="histogram-handle"
      min={0}
      max={bins.length}
      step={1}
      value={edges[which]}
      aria-label={label}
      aria-valuetext={format(words[which])}
      onChange={(event) => setMoved(moveEdge(edges, which, event.target.valueAsNumber, bins.length))}
      onPointerUp={commit}
      onBlur={commit}
    />
  );
  return (
    <div className="histogram" style={{ "--from": edges.from / bins.length, "--to": edges.to / bins.length }}>
      <div aria-hidden className="histogram-bars">
        {heights.map((height, index) => (
          <span key={index} data-inside={index >= edges.from && index < edges.to} style={{ height: `${height * 100}%` }} />
        ))}
      </div>
      <div className="histogram-track">
        {handle("from", t`${name}, lower bound`)}
        {handle("to", t`${name}, upper bound`)}
      </div>
      <p aria-hidden className="histogram-words">
        <span>{format(words.from)}</span>
        <span>{format(words.to)}</span>
      </p>
    </div>
  );
}
