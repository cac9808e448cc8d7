/** A quiet stand-in of the same size as what will come. */
import { cx } from "#/lib/cx";

export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cx("skeleton", className)} />;
}
