/** Pictures to go with words: chosen or taken, each with its way, and removed again. */
import { Trans, useLingui } from "@lingui/react/macro";
import { Camera, RotateCcw, X } from "lucide-react";
import { useId, useRef, type ReactNode } from "react";
import type { ErrorWords } from "#/lib/errors";
import type { Pictures } from "#/lib/form/use-pictures";
import "#/styles/pictures.css";

interface PicturePickerProps {
  pictures: Pictures;
  most: number;
  /** What is said below the button while so many more can be added. */
  hint: (left: number) => ReactNode;
  describe: (error: unknown) => ErrorWords;
}

export function PicturePicker({ pictures: { items, add, remove, retry }, most, hint: say, describe }: PicturePickerProps) {
  const { t, i18n } = useLingui();
  const hint = useId();
  const input = useRef<HTMLInputElement>(null);
  const left = most - items.length;
  return (
    <div className="picture-pick">
      {items.length > 0 && (
        <ul className="picture-thumbs">
          {items.map(({ id, name, preview, share, there, error }) => (
            <li key={id} className="picture-thumb" data-failed={error !== null || undefined}>
              <img src={preview} alt={name} />
              {there === null && error === null && <progress max={1} value={share} aria-label={t`Sending ${name}`} />}
              <button
                type="button"
                className="picture-thumb-remove"
                aria-label={t`Remove ${name}`}
                onClick={() => {
                  remove(id);
                  input.current?.focus();
                }}
              >
                <X aria-hidden strokeWidth={2} />
              </button>
              {error !== null && (
                <div className="picture-thumb-error" role="alert">
                  <p>{i18n._(describe(error).text)}</p>
                  {describe(error).canRetry && (
                    <button type="button" className="text-link" onClick={() => retry(id)}>
                      <RotateCcw aria-hidden strokeWidth={1.5} />
                      <Trans>Try again</Trans>
                    </button>
                  )}
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      <label className="button button-quiet picture-add" aria-disabled={left <= 0 || undefined}>
        <Camera aria-hidden strokeWidth={1.5} />
        <Trans>Add pictures</Trans>
        <input
          ref={input}
          type="file"
          accept="image/*"
          multiple
          disabled={left <= 0}
          aria-describedby={hint}
          onChange={({ currentTarget }) => {
            add([...(currentTarget.files ?? [])].slice(0, left));
            currentTarget.value = "";
          }}
        />
      </label>
      <p id={hint} className="field-hint">
        {say(left)}
      </p>
    </div>
  );
}
