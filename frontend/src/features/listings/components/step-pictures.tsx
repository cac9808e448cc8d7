/** Pictures: dropped, chosen or taken; each with its way, its place and its hints. */
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { DraftPicture } from "@galleria/sdk/types";
import { Camera, ImagePlus, RotateCcw, X } from "lucide-react";
import { useRef, useState, type DragEvent, type ReactNode } from "react";
import { listings } from "#/features/listings/api/listings";
import { CropDialog } from "#/features/listings/components/crop-dialog";
import { PictureTile } from "#/features/listings/components/picture-tile";
import { moveTo } from "#/features/listings/lib/order";
import type { DraftForm } from "#/features/listings/lib/use-draft";
import { useUploads } from "#/features/listings/lib/use-uploads";
import { describeListingError } from "#/features/listings/lib/words";
import "#/styles/listing-pictures.css";
import { notify } from "#/ui/toast";

const MOST = 20;

export function StepPictures({ shop, draft, form, error }: { shop: string; draft: string; form: DraftForm; error: string | undefined }) {
  const { t, i18n } = useLingui();
  const { pictures, arrange, putPictures } = form;
  const uploads = useUploads(shop, draft, (there) => putPictures((all) => [...all, ...there.filter(({ ref }) => all.every((one) => one.ref !== ref))]));
  const [cropped, setCropped] = useState<DraftPicture | null>(null);
  const [isOver, setOver] = useState(false);
  const [said, setSaid] = useState("");
  const dragged = useRef<number | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const left = MOST - pictures.length - uploads.items.length;

  const take = (files: FileList | null) => uploads.add([...(files ?? [])].filter(({ type }) => type === "" || type.startsWith("image/")).slice(0, Math.max(left, 0)));
  const move = (from: number, to: number) => {
    const ref = pictures[from]?.ref;
    arrange(moveTo(pictures, from, to));
    setSaid(t`Now picture ${to + 1} of ${pictures.length}`);
    // The button moves with its picture: the keys stay where they were.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-ref="${ref ?? ""}"] [data-way="${to < from ? "back" : "on"}"]:enabled, [data-ref="${ref ?? ""}"] button:enabled`)?.focus());
  };
  const remove = (picture: DraftPicture) => {
    putPictures((all) => all.filter(({ ref }) => ref !== picture.ref));
    listings.removePicture(shop, draft, picture.ref).catch((fault: unknown) => {
      putPictures((all) => [...all, picture]);
      void notify(i18n._(describeListingError(fault).text));
    });
    list.current?.parentElement?.querySelector("input")?.focus();
  };
  const dropFiles = (event: DragEvent) => {
    setOver(false);
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    take(event.dataTransfer.files);
  };
  return (
    <section
      className="listing-pictures"
      data-over={isOver || undefined}
      aria-label={t`Pictures`}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropFiles}
    >
      <ul className="listing-tiles" ref={list}>
        {pictures.map((picture, place) => (
          <PictureTile
            key={picture.ref}
            picture={picture}
            place={place}
            count={pictures.length}
            onMove={(to) => move(place, to)}
            onCrop={() => setCropped(picture)}
            onRemove={() => remove(picture)}
            drag={{
              onDragStart: (event) => {
                dragged.current = place;
                event.dataTransfer.effectAllowed = "move";
              },
              onDragOver: (event) => dragged.current !== null && event.preventDefault(),
              onDrop: (event) => {
                if (dragged.current === null) return;
                event.preventDefault();
                event.stopPropagation();
                arrange(moveTo(pictures, dragged.current, place));
                dragged.current = null;
              },
              onDragEnd: () => {
                dragged.current = null;
              },
            }}
          />
        ))}
        {uploads.items.map(({ id, name, preview, share, error: fault }) => (
          <li key={id} className="listing-tile" data-failed={fault !== null || undefined}>
            <div className="listing-tile-picture">
              <img src={preview} alt={name} />
              {fault === null && <progress max={1} value={share} aria-label={t`Sending ${name}`} />}
            </div>
            <div className="listing-tile-tools">
              {fault !== null && (
                <button type="button" className="icon-button" aria-label={t`Send ${name} again`} onClick={() => uploads.retry(id)}>
                  <RotateCcw aria-hidden strokeWidth={1.5} />
                </button>
              )}
              <button type="button" className="icon-button" aria-label={t`Do not send ${name}`} onClick={() => uploads.drop(id)}>
                <X aria-hidden strokeWidth={1.5} />
              </button>
            </div>
            {fault !== null && (
              <p className="listing-hint" role="alert">
                {i18n._(describeListingError(fault).text)}
              </p>
            )}
          </li>
        ))}
      </ul>
      <div className="listing-add">
        <FileButton className="button" disabled={left <= 0} onTake={take}>
          <ImagePlus aria-hidden strokeWidth={1.5} /> <Trans>Add pictures</Trans>
        </FileButton>
        <FileButton className="button button-quiet listing-camera" isCamera disabled={left <= 0} onTake={take}>
          <Camera aria-hidden strokeWidth={1.5} /> <Trans>Take one</Trans>
        </FileButton>
      </div>
      {error && <p className="field-error">{error}</p>}
      <p className="field-hint">
        {pictures.length === 0 ? (
          <Trans>Drop them here, or choose them. The first is the cover; front, back, clasp and papers sell best.</Trans>
        ) : (
          <Plural value={Math.max(left, 0)} one="One more fits." other="# more fit." />
        )}
      </p>
      <p className="sr-only" role="status">
        {said}
      </p>
      {cropped && (
        <CropDialog
          shop={shop}
          draft={draft}
          picture={cropped}
          onClose={() => setCropped(null)}
          onDone={(picture) => {
            putPictures((all) => all.map((one) => (one.ref === picture.ref ? { ...picture, alt: one.alt } : one)));
            setCropped(null);
          }}
        />
      )}
    </section>
  );
}

interface FileButtonProps {
  className: string;
  /** The telephone's camera instead of its album. */
  isCamera?: boolean;
  disabled: boolean;
  onTake: (files: FileList | null) => void;
  children: ReactNode;
}

function FileButton({ className, isCamera = false, disabled, onTake, children }: FileButtonProps) {
  return (
    <label className={className} aria-disabled={disabled || undefined}>
      {children}
      <input
        type="file"
        accept="image/*"
        multiple={!isCamera}
        capture={isCamera ? "environment" : undefined}
        disabled={disabled}
        onChange={({ currentTarget }) => {
          onTake(currentTarget.files);
          currentTarget.value = "";
        }}
      />
    </label>
  );
}
