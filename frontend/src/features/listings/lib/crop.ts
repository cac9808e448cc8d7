/** A rectangle over a picture, in shares of its sides: moved and drawn larger or smaller, never out of the picture. */
import type { PictureCrop } from "@galleria/sdk/types";

export const WHOLE: PictureCrop = { left: 0, top: 0, width: 1, height: 1 };
const LEAST = 0.1;

/** Which part of the frame is held: the whole of it, or a corner. */
export type Grip = "all" | "nw" | "ne" | "sw" | "se";

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** Drags the frame by shares of the picture's sides. */
export function dragCrop(crop: PictureCrop, grip: Grip, dx: number, dy: number): PictureCrop {
  if (grip === "all") return { ...crop, left: clamp(crop.left + dx, 0, 1 - crop.width), top: clamp(crop.top + dy, 0, 1 - crop.height) };
  const right = crop.left + crop.width;
  const bottom = crop.top + crop.height;
  const left = grip.endsWith("w") ? clamp(crop.left + dx, 0, right - LEAST) : crop.left;
  const top = grip.startsWith("n") ? clamp(crop.top + dy, 0, bottom - LEAST) : crop.top;
  const width = grip.endsWith("e") ? clamp(crop.width + dx, LEAST, 1 - left) : right - left;
  const height = grip.startsWith("s") ? clamp(crop.height + dy, LEAST, 1 - top) : bottom - top;
  return { left, top, width, height };
}

/** What the engine is told: nothing where nothing is cut off. */
export function cropOf(crop: PictureCrop): PictureCrop | null {
  const isWhole = crop.left < 0.005 && crop.top < 0.005 && crop.width > 0.99 && crop.height > 0.99;
  return isWhole ? null : crop;
}

/** The frame in a picture that is turned by a quarter, clockwise. */
export function turnCrop({ left, top, width, height }: PictureCrop): PictureCrop {
  return { left: 1 - top - height, top: left, width: height, height: width };
}
