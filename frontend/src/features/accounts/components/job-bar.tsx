import type { ReactNode } from "react";

/** How far something is that happens without us. */
export function JobBar({ share, label, children }: { share: number; label: string; children: ReactNode }) {
  return (
    <div className="job" role="status">
      <progress className="job-bar" max={1} value={share} aria-label={label} />
      <span>{children}</span>
    </div>
  );
}
