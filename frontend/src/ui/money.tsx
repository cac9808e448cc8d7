/** An amount, its currency marked so that a theme may set it apart from the figures. */
import { splitMoney } from "#/lib/format";

export function Money({ minor, currency, className }: { minor: number; currency: string; className?: string }) {
  return (
    <span className={`money ${className ?? ""}`}>
      {splitMoney(minor, currency).map(({ type, value }, index) =>
        type === "currency" ? (
          <span key={index} className="money-currency">
            {value}
          </span>
        ) : (
          value
        ),
      )}
    </span>
  );
}
