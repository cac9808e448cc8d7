/** The pictures of a piece: swipe or arrow keys, thumbnails, and a closer look. */
import { useLingui } from "@lingui/react/macro";
import type { Picture as PictureData } from "@galleria/sdk/types";
import { Maximize2 } from "lucide-react";
import { lazy, Suspense, useRef, useState, type KeyboardEvent } from "react";
import { Picture } from "#/ui/picture";

const ZoomDialog = lazy(async () => ({ default: (await import("#/features/catalog/components/zoom-dialog")).ZoomDialog }));

export function Gallery({ pictures, title }: { pictures: readonly PictureData[]; title: string }) {
  const { t } = useLingui();
  const track = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState(0);
  const [isZoomed, setZoomed] = useState(false);
  const count = pictures.length;

  const show = (index: number, atOnce = matchMedia("(prefers-reduced-motion: reduce)").matches) => {
    const next = Math.max(0, Math.min(count - 1, index));
    const list = track.current;
    list?.scrollTo({ left: next * list.clientWidth, behavior: atOnce ? "instant" : "smooth" });
    setCurrent(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // React, unlike Preact, passes on what happens in the dialog, which turns its own pictures.
    if (!(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return;
    const steps: Record<string, number> = { ArrowLeft: current - 1, ArrowRight: current + 1, Home: 0, End: count - 1 };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    show(next);
  };
  if (count === 0) return <div className="gallery gallery-empty" />;
  return (
    // Arrow keys work wherever the focus is inside.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className="gallery" aria-label={t`Pictures of ${title}`} aria-roledescription={t`carousel`} onKeyDown={onKeyDown}>
      <div className="gallery-stage">
        <ul
          ref={track}
          className="gallery-track"
          onScroll={({ currentTarget: list }) => setCurrent(Math.round(list.scrollLeft / Math.max(list.clientWidth, 1)))}
        >
          {pictures.map((picture, index) => (
            <li key={picture.key} aria-hidden={index !== current}>
              <button
                type="button"
                className="gallery-picture"
                tabIndex={index === current ? 0 : -1}
                aria-label={t`Look closer: ${picture.alt}`}
                onClick={() => setZoomed(true)}
              >
                <Picture picture={picture} sizes="(min-width: 64rem) 56vw, 100vw" priority={index === 0} />
              </button>
            </li>
          ))}
        </ul>
        <span aria-hidden className="gallery-hint">
          <Maximize2 strokeWidth={1.5} />
        </span>
        {count > 1 && (
          <span aria-hidden className="gallery-counter">
            {current + 1} / {count}
          </span>
        )}
      </div>
      {count > 1 && (
        <ul className="gallery-thumbs">
          {pictures.map((picture, index) => (
            <li key={picture.key}>
              <button
                type="button"
                aria-label={t`Picture ${index + 1} of ${count}: ${picture.alt}`}
                aria-current={index === current}
                onClick={() => show(index)}
              >
                <Picture picture={picture} sizes="6rem" alt="" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {isZoomed && (
        <Suspense>
          <ZoomDialog
            pictures={pictures}
            start={current}
            title={title}
            onClose={() => setZoomed(false)}
            // Behind the dialog nobody sees it slide; and it stands where the dialog stood when that closes.
            onShow={(index) => show(index, true)}
            onClosed={() => track.current?.querySelectorAll("button")[current]?.focus({ preventScroll: true })}
          />
        </Suspense>
      )}
    </section>
  );
}
