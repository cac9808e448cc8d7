import { useEffect, useState } from "react";

/** Whole minutes until a moment, counted down; 0 when it is over. */
export function useMinutesLeft(until: string | null): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 5000);
    return () => clearInterval(timer);
  }, []);
  return until === null ? 0 : Math.max(0, Math.ceil((Date.parse(until) - now) / 60_000));
}
