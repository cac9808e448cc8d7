/** The figures of all pieces beside those of the time before; the chosen one is drawn. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { Statistics } from "@galleria/sdk/types";
import { FIGURES, writeFigure, type Figure } from "#/features/statistics/lib/figures";
import { findChange } from "#/features/statistics/lib/scale";

interface FigureChoiceProps {
  said: Statistics;
  chosen: Figure["key"];
  onChoose: (key: Figure["key"]) => void;
}

export function FigureChoice({ said, chosen, onChoose }: FigureChoiceProps) {
  const { t, i18n } = useLingui();
  return (
    <ul className="figures" aria-label={t`What is drawn`}>
      {FIGURES.map((figure) => (
        <li key={figure.key}>
          <button type="button" className="figure" aria-pressed={figure.key === chosen} onClick={() => onChoose(figure.key)}>
            <span className="figure-name">{i18n._(figure.name)}</span>
            <span className="figure-value">{writeFigure(figure, figure.of(said.totals), said.currency)}</span>
            <Change now={figure.of(said.totals)} before={figure.of(said.before)} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Change({ now, before }: { now: number; before: number }) {
  const change = findChange(now, before);
  const percent = Math.abs(change ?? 0);
  return (
    <span className="figure-change">
      {change === null ? (
        now === 0 ? (
          <Trans>Nothing before</Trans>
        ) : (
          <Trans>New</Trans>
        )
      ) : change === 0 ? (
        <Trans>As before</Trans>
      ) : change > 0 ? (
        <Trans>{percent} % more</Trans>
      ) : (
        <Trans>{percent} % less</Trans>
      )}
    </span>
  );
}
