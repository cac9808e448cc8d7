import { Heart } from "lucide-react";

/** Full when the piece is kept: not by its colour alone. */
export function HeartIcon({ isFull }: { isFull: boolean }) {
  return <Heart aria-hidden strokeWidth={1.5} className={isFull ? "heart-full" : undefined} />;
}
