/** Pictures of what is wrong: chosen or taken, each with its way, and removed again. */
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Camera, RotateCcw, X } from "lucide-react";
import { useId, useRef } from "react";
import { describeReturnError } from "#/features/sales/returns/return-words";
import type { Pictures } from "#/features/sales/returns/use-pictures";

export function PicturePicker({ pictures: { items, add, remove, retry }, most }: { pictures: Pictures; most: number }) {
  const { t, i18n } = useLingui();
  const hint = useId();
  const input = useRef<HTMLInputElement>(null);
  const left = most - items.length;
  return (
    <div className="return-pick">
      {items.length > 0 && (
        <ul className="return-thumbs">
          {items.map(({ id, name, preview, share, ref, error }) => (
            <li key={id} className="return-thumb" data-failed={error !== null || undefined}>
              <img src={preview} alt={name} />
              {ref === null && error === null && <progress max={1} value={share} aria-label={t`Sending ${name}`} />}
              <button
                type="button"
                className="return-thumb-remove"
                aria-label={t`Remove ${name}`}
                onClick={() => {
                  remove(id);
                  input.current?.focus();
                }}
              >
                <X aria-hidden strokeWidth={2} />
              </button>
              {error !== null && (
                <div className="return-thumb-error" role="alert">
                  <p>{i18n._(describeReturnError(error).text)}</p>
                  {describeReturnError(error).canRetry && (
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
      <label className="button button-quiet return-add" aria-disabled={left <= 0 || undefined}>
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
        {left > 0 ? (
          <Plural value={left} one="One more picture. Only you and the shop see it." other="Up to # pictures. Only you and the shop see them." />
        ) : (
          <Trans>That is as many as one return shows.</Trans>
        )}
      </p>
    </div>
  );
}
