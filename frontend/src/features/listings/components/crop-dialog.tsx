/** Turn a picture and choose what is shown of it. The engine cuts, from the original; here is only the frame. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { DraftPicture, PictureCrop } from "@galleria/sdk/types";
import { RotateCw } from "lucide-react";
import { useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { listings } from "#/features/listings/api/listings";
import { cropOf, dragCrop, turnCrop, WHOLE, type Grip } from "#/features/listings/lib/crop";
import { describeListingError } from "#/features/listings/lib/words";
import { ActionButton } from "#/ui/action-button";
import { Dialog } from "#/ui/form/dialog";
import { Notice } from "#/ui/form/notice";

const STEP = 0.02;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };
const CORNERS: readonly Grip[] = ["nw", "ne", "sw", "se"];

interface CropDialogProps {
  shop: string;
  draft: string;
  picture: DraftPicture;
  onClose: () => void;
  onDone: (picture: DraftPicture) => void;
}

export function CropDialog({ shop, draft, picture, onClose, onDone }: CropDialogProps) {
  const { t, i18n } = useLingui();
  const { original } = picture;
  const [turn, setTurn] = useState(picture.turn);
  const [crop, setCrop] = useState(picture.crop ?? WHOLE);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const isAside = turn % 180 !== 0;
  const [width, height] = isAside ? [original.height, original.width] : [original.width, original.height];
  const names: Readonly<Record<Grip, string>> = { all: t`The frame`, nw: t`Upper left corner`, ne: t`Upper right corner`, sw: t`Lower left corner`, se: t`Lower right corner` };

  const handle = (which: Grip) => ({
    which,
    name: names[which],
    crop,
    onDrag: (dx: number, dy: number) => setCrop((now) => dragCrop(now, which, dx, dy)),
  });
  const keep = async () => {
    setBusy(true);
    setFault(null);
    try {
      onDone(await listings.editPicture(shop, draft, picture.ref, { turn, crop: cropOf(crop) }));
    } catch (error) {
      setFault(i18n._(describeListingError(error).text));
      setBusy(false);
    }
  };
  const share = (value: number) => `${value * 100}%`;
  return (
    <Dialog title={t`Turn and cut`} onClose={onClose}>
      <div className="crop-stage" style={{ aspectRatio: `${width} / ${height}`, maxWidth: `calc(55vh * ${width / height})` }}>
        <img
          src={original.src.replace(/\d+\.webp$/, "960.webp")}
          alt=""
          draggable={false}
          style={{ width: share(isAside ? height / width : 1), height: share(isAside ? width / height : 1), transform: `translate(-50%, -50%) rotate(${turn}deg)` }}
        />
        <div className="crop-frame" style={{ left: share(crop.left), top: share(crop.top), width: share(crop.width), height: share(crop.height) }}>
          <Handle {...handle("all")} />
          {CORNERS.map((corner) => (
            <Handle key={corner} {...handle(corner)} />
          ))}
        </div>
      </div>
      <div className="crop-tools">
        <button
          type="button"
          className="text-button"
          onClick={() => {
            setTurn((turn + 90) % 360);
            setCrop(turnCrop);
          }}
        >
          <RotateCw aria-hidden strokeWidth={1.5} /> <Trans>Turn</Trans>
        </button>
        <button
          type="button"
          className="text-button"
          onClick={() => {
            setTurn(0);
            setCrop(WHOLE);
          }}
        >
          <Trans>As it was sent</Trans>
        </button>
      </div>
      {fault && <Notice kind="warning">{fault}</Notice>}
      <div className="dialog-actions">
        <ActionButton isBusy={isBusy} onClick={() => void keep()}>
          <Trans>Use it</Trans>
        </ActionButton>
        <button type="button" className="button button-quiet" onClick={onClose}>
          <Trans>Leave it</Trans>
        </button>
      </div>
    </Dialog>
  );
}

interface HandleProps {
  which: Grip;
  name: string;
  crop: PictureCrop;
  /** By shares of the picture's sides. */
  onDrag: (dx: number, dy: number) => void;
}

/** What is held of the frame: by a finger, a mouse, or the arrow keys. */
function Handle({ which, name, crop, onDrag }: HandleProps) {
  const { t } = useLingui();
  const held = useRef<{ x: number; y: number } | null>(null);
  const [wide, high] = [Math.round(crop.width * 100), Math.round(crop.height * 100)];
  const move = (event: PointerEvent<HTMLElement>) => {
    const from = held.current;
    const box = event.currentTarget.closest(".crop-stage")?.getBoundingClientRect();
    if (!from || !box) return;
    held.current = { x: event.clientX, y: event.clientY };
    onDrag((event.clientX - from.x) / box.width, (event.clientY - from.y) / box.height);
  };
  const nudge = (event: KeyboardEvent) => {
    const way = ARROWS[event.key];
    if (!way) return;
    event.preventDefault();
    onDrag(way[0], way[1]);
  };
  const letGo = () => {
    held.current = null;
  };
  return (
    <div
      className={which === "all" ? "crop-all" : "crop-corner"}
      data-corner={which}
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={which === "all" || which.endsWith("w") ? Math.round(crop.left * 100) : Math.round(crop.left * 100) + wide}
      aria-valuetext={t`${wide} by ${high} hundredths of the picture`}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        held.current = { x: event.clientX, y: event.clientY };
      }}
      onPointerMove={move}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onKeyDown={nudge}
    />
  );
}
