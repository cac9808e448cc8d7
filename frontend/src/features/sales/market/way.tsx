/** How far a part is, as a line of steps. */
import { useLingui } from "@lingui/react/macro";
import type { SaleStatus } from "@galleria/sdk/types";
import type { MessageDescriptor } from "@lingui/core";
import { WAY, type Stage } from "#/features/sales/market/market-words";

export function Way({ status, names }: { status: SaleStatus; names: Record<Stage, MessageDescriptor> }) {
  const { t, i18n } = useLingui();
  if (status === "refunded") return null;
  const reached = WAY.indexOf(status);
  return (
    <ol className="way" aria-label={t`How far it is`}>
      {WAY.map((stage, place) => (
        <li key={stage} data-reached={place <= reached || undefined} aria-current={place === reached ? "step" : undefined}>
          {i18n._(names[stage])}
          {place < reached && <span className="sr-only">, {t`done`}</span>}
        </li>
      ))}
    </ol>
  );
}
