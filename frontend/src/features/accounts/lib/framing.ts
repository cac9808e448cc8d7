/** Which square of a picture becomes a portrait. Pure; lengths are pixels of the picture. */

export interface Size {
  width: number;
  height: number;
}

export interface Framing {
  /** The middle of the square, as shares of the picture from 0 to 1. */
  x: number;
  y: number;
  /** 1: as much of the picture as a square can hold. */
  zoom: number;
}

export interface Square {
  left: number;
  top: number;
  side: number;
}

export const CLOSEST = 4;
export const MIDDLE: Framing = { x: 0.5, y: 0.5, zoom: 1 };

/** The square, moved back inside the picture where it would leave it. */
export function squareOf({ width, height }: Size, { x, y, zoom }: Framing): Square {
  const side = Math.min(width, height) / clamp(zoom, 1, CLOSEST);
  return { left: clamp(x * width - side / 2, 0, width - side), top: clamp(y * height - side / 2, 0, height - side), side };
}

/** The framing after the picture was dragged by so much of the square's side: the hand takes the picture along. */
export function drag(size: Size, framing: Framing, dx: number, dy: number): Framing {
  const { left, top, side } = squareOf(size, framing);
  const moved = squareOf(size, { ...framing, x: (left + side / 2 - dx * side) / size.width, y: (top + side / 2 - dy * side) / size.height });
  return { ...framing, x: (moved.left + side / 2) / size.width, y: (moved.top + side / 2) / size.height };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
