/** Which part of a picture becomes the portrait; then the sending of it. Fetched when a picture was chosen. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { Me } from "@galleria/sdk/types";
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { describeAccountError } from "#/features/accounts/lib/account-errors";
import { CLOSEST, drag, MIDDLE, squareOf, type Framing } from "#/features/accounts/lib/framing";
import { uploadAvatar } from "#/features/accounts/lib/upload-avatar";
import { ActionButton } from "#/ui/action-button";
import { Dialog } from "#/ui/form/dialog";
import { Notice } from "#/ui/form/notice";

const SHOWN_PX = 512;
const KEPT_PX = 1024;
const STEP = 0.05;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [STEP, 0], ArrowRight: [-STEP, 0], ArrowUp: [0, STEP], ArrowDown: [0, -STEP] };

interface FrameDialogProps {
  file: File;
  onClose: () => void;
  onDone: (me: Me) => void;
}

export function FrameDialog({ file, onClose, onDone }: FrameDialogProps) {
  const { t, i18n } = useLingui();
  const [picture, setPicture] = useState<ImageBitmap | null>(null);
  const [framing, setFraming] = useState<Framing>(MIDDLE);
  const [fault, setFault] = useState<string | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const held = useRef<{ x: number; y: number } | null>(null);

  useEffect(() => {
    let isHere = true;
    createImageBitmap(file, { imageOrientation: "from-image" })
      .then((read) => {
        if (isHere) setPicture(read);
      })
      .catch(() => {
        if (isHere) setFault(t`This browser cannot read that picture. Try a JPEG, PNG or WebP.`);
      });
    return () => {
      isHere = false;
    };
  }, [file, t]);

  useEffect(() => {
    if (picture && canvas.current) draw(canvas.current, picture, framing);
  }, [picture, framing]);

  const move = (event: PointerEvent<HTMLCanvasElement>) => {
    const from = held.current;
    if (!from || !picture) return;
    const { clientX: x, clientY: y, currentTarget } = event;
    held.current = { x, y };
    setFraming((now) => drag(picture, now, (x - from.x) / currentTarget.clientWidth, (y - from.y) / currentTarget.clientHeight));
  };
  const nudge = (event: KeyboardEvent) => {
    const way = ARROWS[event.key];
    if (!way || !picture) return;
    event.preventDefault();
    setFraming((now) => drag(picture, now, way[0], way[1]));
  };
  const send = async () => {
    if (!picture) return;
    setFault(null);
    setShare(0);
    try {
      onDone(await uploadAvatar(await cut(picture, framing), setShare));
    } catch (error) {
      setFault(i18n._(describeAccountError(error)));
      setShare(null);
    }
  };
  const isSending = share !== null;
  return (
    <Dialog title={t`Your picture`} onClose={onClose}>
      <div className="framing">
        <canvas
          ref={canvas}
          width={SHOWN_PX}
          height={SHOWN_PX}
          className="framing-picture"
          role="img"
          aria-label={t`The part that is shown. Move it with the arrow keys, or by dragging.`}
          tabIndex={picture ? 0 : -1}
          onKeyDown={nudge}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            held.current = { x: event.clientX, y: event.clientY };
          }}
          onPointerMove={move}
          onPointerUp={() => {
            held.current = null;
          }}
          onPointerCancel={() => {
            held.current = null;
          }}
        />
        <label className="framing-zoom">
          <span>
            <Trans>Closer</Trans>
          </span>
          <input type="range" min={1} max={CLOSEST} step={0.05} value={framing.zoom} disabled={!picture} onChange={(event) => setFraming({ ...framing, zoom: Number(event.target.value) })} />
        </label>
      </div>
      {isSending && (
        <p className="job">
          <progress className="job-bar" max={1} value={share} aria-label={t`Sending the picture`} />
          <span>{share < 1 ? <Trans>Sending</Trans> : <Trans>We are looking at it</Trans>}</span>
        </p>
      )}
      {fault && <Notice kind="warning">{fault}</Notice>}
      <div className="dialog-actions">
        <ActionButton isBusy={isSending} disabled={!picture} onClick={() => void send()}>
          <Trans>Use this picture</Trans>
        </ActionButton>
        <button type="button" className="button button-quiet" onClick={onClose}>
          <Trans>Leave it</Trans>
        </button>
      </div>
    </Dialog>
  );
}

function draw(onto: HTMLCanvasElement, picture: ImageBitmap, framing: Framing): void {
  const context = onto.getContext("2d");
  if (!context) return;
  const { left, top, side } = squareOf(picture, framing);
  // What is clear in it must not turn black.
  context.fillStyle = "#fff";
  context.fillRect(0, 0, onto.width, onto.height);
  context.imageSmoothingQuality = "high";
  context.drawImage(picture, left, top, side, side, 0, 0, onto.width, onto.height);
}

async function cut(picture: ImageBitmap, framing: Framing): Promise<Blob> {
  const sheet = document.createElement("canvas");
  const side = Math.round(Math.min(KEPT_PX, squareOf(picture, framing).side));
  sheet.width = sheet.height = Math.max(side, 1);
  draw(sheet, picture, framing);
  return new Promise((resolve, reject) => {
    sheet.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture could not be cut"))), "image/jpeg", 0.9);
  });
}
