/** A picture as large as the screen; a click brings it nearer and lets the pointer walk over it. */
import { useLingui } from "@lingui/react/macro";
import { Close, Content, Overlay, Portal, Root, Title } from "@radix-ui/react-dialog";
import type { Picture } from "@galleria/sdk/types";
import { ChevronLeft, ChevronRight, X } from "lucide-react";
import { useState, type KeyboardEvent, type PointerEvent } from "react";
import { pictureSource } from "#/ui/picture";

interface ZoomDialogProps {
  pictures: readonly Picture[];
  start: number;
  title: string;
  onClose: () => void;
  onShow: (index: number) => void;
  /** Takes the focus back. */
  onClosed: () => void;
}

export function ZoomDialog({ pictures, start, title, onClose, onShow, onClosed }: ZoomDialogProps) {
  const { t } = useLingui();
  const [index, setIndex] = useState(start);
  const [isNear, setNear] = useState(false);
  const [origin, setOrigin] = useState("50% 50%");
  const [swipeFrom, setSwipeFrom] = useState<number | null>(null);
  const picture = pictures[index];

  const show = (next: number) => {
    const wrapped = (next + pictures.length) % pictures.length;
    setIndex(wrapped);
    setNear(false);
    onShow(wrapped);
  };
  const closed = (event: Event) => {
    event.preventDefault();
    onClosed();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowLeft") show(index - 1);
    else if (event.key === "ArrowRight") show(index + 1);
  };
  const follow = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    setOrigin(`${((event.clientX - box.left) / box.width) * 100}% ${((event.clientY - box.top) / box.height) * 100}%`);
  };
  const endSwipe = (event: PointerEvent) => {
    const distance = swipeFrom === null ? 0 : event.clientX - swipeFrom;
    setSwipeFrom(null);
    if (!isNear && Math.abs(distance) > 50) show(index + (distance < 0 ? 1 : -1));
  };
  if (!picture) return null;
  return (
    <Root
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Portal>
        <Overlay className="overlay" />
        <Content className="zoom" aria-describedby={undefined} onCloseAutoFocus={closed} onKeyDown={onKeyDown}>
          <Title className="sr-only">{title}</Title>
          <button
            type="button"
            className="zoom-picture"
            data-near={isNear}
            aria-label={isNear ? t`Step back` : t`Come nearer`}
            onClick={() => setNear(!isNear)}
            onPointerMove={follow}
            onPointerDown={(event) => {
              follow(event);
              setSwipeFrom(event.clientX);
            }}
            onPointerUp={endSwipe}
          >
            <img
              key={picture.key}
              src={pictureSource(picture, picture.width > 1280 ? 2048 : 1280, "webp")}
              width={picture.width}
              height={picture.height}
              alt={picture.alt}
              draggable={false}
              // The size that the page has already fetched stands in until the large one is here.
              style={{ transformOrigin: origin, backgroundImage: `url("${pictureSource(picture, 640, "webp")}")` }}
            />
          </button>
          <div className="zoom-bar">
            <p aria-live="polite">{picture.alt}</p>
            {pictures.length > 1 && (
              <>
                <button type="button" className="icon-button" aria-label={t`Previous picture`} onClick={() => show(index - 1)}>
                  <ChevronLeft aria-hidden strokeWidth={1.5} />
                </button>
                <span>
                  {index + 1} / {pictures.length}
                </span>
                <button type="button" className="icon-button" aria-label={t`Next picture`} onClick={() => show(index + 1)}>
                  <ChevronRight aria-hidden strokeWidth={1.5} />
                </button>
              </>
            )}
            <Close className="icon-button" aria-label={t`Close`}>
              <X aria-hidden strokeWidth={1.5} />
            </Close>
          </div>
        </Content>
      </Portal>
    </Root>
  );
}
