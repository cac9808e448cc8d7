/** One picture in the sizes that a screen needs, with its colour behind it until it arrives. */
import type { Picture as PictureData } from "@galleria/sdk/types";
import { cx } from "#/lib/cx";

const WIDTHS = [320, 480, 640, 960, 1280, 2048];

interface PictureProps {
  picture: PictureData;
  /** The `sizes` attribute: how wide the picture is shown, e.g. "(min-width: 60rem) 25vw, 50vw". */
  sizes: string;
  /** The picture that a visitor waits for: never lazy, fetched first. */
  priority?: boolean;
  /** Empty for a picture whose meaning stands in words beside it. */
  alt?: string;
  className?: string | undefined;
}

export function Picture({ picture, sizes, priority = false, alt, className }: PictureProps) {
  const { color, placeholder, width, height } = picture;
  // One that is not drawn yet has no look of its own: it keeps the shop's.
  const look = placeholder ? { backgroundColor: color, backgroundImage: `url("${placeholder}")` } : undefined;
  return (
    <picture className={cx("picture", className)} style={look}>
      <source type="image/avif" srcSet={listSources(picture, "avif")} sizes={sizes} />
      <source type="image/webp" srcSet={listSources(picture, "webp")} sizes={sizes} />
      <img
        src={picture.src}
        width={width}
        height={height}
        alt={alt ?? picture.alt}
        loading={priority ? "eager" : "lazy"}
        fetchPriority={priority ? "high" : "auto"}
        decoding={priority ? "sync" : "async"}
        draggable={false}
      />
    </picture>
  );
}

export function pictureSource(picture: PictureData, width: number, format: "avif" | "webp"): string {
  return picture.src.replace(/\d+\.webp$/, `${width}.${format}`);
}

/** No size beyond the original: the engine does not enlarge. */
function listSources(picture: PictureData, format: "avif" | "webp"): string {
  const useful = WIDTHS.filter((_, index) => index === 0 || (WIDTHS[index - 1] ?? 0) < picture.width);
  return useful.map((width) => `${pictureSource(picture, width, format)} ${width}w`).join(", ");
}
