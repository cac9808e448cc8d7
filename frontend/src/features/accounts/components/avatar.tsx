/** Somebody's portrait: shown, chosen, framed, taken away. Where there is none stand the first letters of the name. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { Me } from "@galleria/sdk/types";
import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useRef, useState } from "react";
import { keepMe, meKeys, person } from "#/features/accounts/api/me";
import { describeAccountError } from "#/features/accounts/lib/account-errors";
import { initialsOf } from "#/features/accounts/lib/initials";
import { uploadAvatar } from "#/features/accounts/lib/upload-avatar";
import { notify } from "#/ui/toast";
import { Picture } from "#/ui/picture";

const FrameDialog = lazy(async () => ({ default: (await import("#/features/accounts/components/frame-dialog")).FrameDialog }));

export function Avatar({ me }: { me: Me }) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [isBusy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const show = (changed: Me) => queries.setQueryData(meKeys.me(), keepMe(changed));
  const remove = async () => {
    const { avatar } = me;
    if (!avatar || isBusy) return;
    setBusy(true);
    try {
      // Kept in this page alone, for whoever thinks better of it.
      const kept = await fetch(avatar.src).then((answer) => (answer.ok ? answer.blob() : null), () => null);
      await person.removeAvatar();
      show({ ...me, avatar: null });
      await notify(
        t`The picture is gone`,
        kept
          ? {
              label: t`Undo`,
              onClick: () =>
                void uploadAvatar(kept, () => undefined)
                  .then(show)
                  .catch((error: unknown) => notify(i18n._(describeAccountError(error)))),
            }
          : undefined,
      );
    } catch (error) {
      await notify(i18n._(describeAccountError(error)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="avatar-part" aria-label={t`Picture of you`}>
      {me.avatar ? (
        <Picture className="avatar" picture={me.avatar} sizes="7rem" alt={t`Picture of ${me.name || me.username}`} />
      ) : (
        <span className="avatar avatar-initials display" aria-hidden>
          {initialsOf(me.name || me.username)}
        </span>
      )}
      <div className="avatar-words">
        <div className="form-foot">
          <button type="button" className="button button-quiet" onClick={() => input.current?.click()}>
            {me.avatar ? <Trans>Choose another picture</Trans> : <Trans>Choose a picture</Trans>}
          </button>
          {me.avatar && (
            <button type="button" className="text-button" aria-busy={isBusy} onClick={() => void remove()}>
              <Trans>Remove</Trans>
              <span className="sr-only">: {t`Picture of you`}</span>
            </button>
          )}
        </div>
        <p className="field-hint">
          <Trans>It stands beside what you sell, write or vote for. Where and when it was taken is left out.</Trans>
        </p>
      </div>
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
        className="sr-only"
        tabIndex={-1}
        aria-label={t`File of the picture`}
        onChange={(event) => {
          setFile(event.target.files?.[0] ?? null);
          // The same file may be chosen once more.
          event.target.value = "";
        }}
      />
      {file && (
        <Suspense>
          <FrameDialog
            file={file}
            onClose={() => setFile(null)}
            onDone={(changed) => {
              show(changed);
              setFile(null);
              void notify(t`Saved`);
            }}
          />
        </Suspense>
      )}
    </section>
  );
}
