/** A draft as it is filled in: every change is kept by the engine a moment later, one save at a time, and what another device wrote is noticed. */
import type { DraftPicture, ListingDraft, ListingFields } from "@galleria/sdk/types";
import { useEffect, useRef, useState } from "react";
import { listings, movedDraft } from "#/features/listings/api/listings";
import { findUnsaved, forgetUnsaved, keepUnsaved } from "#/features/listings/lib/unsaved";

const PAUSE_MS = 700;
const AGAIN_MS = 5000;

export type SaveState = { kind: "saved"; at: Date | null } | { kind: "saving" } | { kind: "failed"; error: unknown };

export interface DraftForm {
  fields: ListingFields;
  pictures: readonly DraftPicture[];
  version: number;
  state: SaveState;
  /** What another device has made of it meanwhile. */
  conflict: ListingDraft | null;
  change: (fields: Partial<ListingFields>) => void;
  /** Another order, or other words. */
  arrange: (pictures: readonly DraftPicture[]) => void;
  /** What the engine has said of pictures already. */
  putPictures: (change: (pictures: readonly DraftPicture[]) => readonly DraftPicture[]) => void;
  /** Saves what is waiting. The version that is there then, or null when it could not be saved. */
  flush: () => Promise<number | null>;
  settle: (keep: "mine" | "theirs") => void;
}

interface Now {
  fields: ListingFields;
  pictures: readonly DraftPicture[];
  version: number;
  isDirty: boolean;
}

export function useDraft(shop: string, draft: ListingDraft): DraftForm {
  const { ref } = draft;
  const [initial] = useState<Now>(() => {
    const unsaved = findUnsaved(ref, draft.version);
    return { fields: unsaved ?? draft.fields, pictures: draft.pictures, version: draft.version, isDirty: unsaved !== null };
  });
  const now = useRef(initial);
  const [shown, setShown] = useState(initial);
  const [state, setState] = useState<SaveState>({ kind: "saved", at: null });
  const [conflict, setConflict] = useState<ListingDraft | null>(null);
  const line = useRef<Promise<number | null>>(Promise.resolve(null));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const halted = useRef(false);

  function put(values: Partial<Now>) {
    now.current = { ...now.current, ...values };
    setShown(now.current);
  }

  /** What is not with the engine yet stays on this device. Returns whether there is something. */
  function remember(): boolean {
    const { isDirty, fields, version } = now.current;
    if (isDirty) keepUnsaved(ref, { version, fields });
    else forgetUnsaved(ref);
    return isDirty;
  }

  async function save(): Promise<number | null> {
    if (halted.current) return null;
    if (!now.current.isDirty) return now.current.version;
    const { fields, pictures, version } = now.current;
    put({ isDirty: false });
    setState({ kind: "saving" });
    try {
      const kept = await listings.save(shop, ref, { version, fields, pictures: pictures.map(({ ref: name, alt }) => ({ ref: name, alt })) });
      put({ version: kept.version });
      // More may have been typed while the answer travelled.
      if (!remember()) setState({ kind: "saved", at: new Date() });
      return kept.version;
    } catch (error) {
      put({ isDirty: true });
      const moved = movedDraft(error);
      if (moved) {
        halted.current = true;
        setConflict(moved);
      } else {
        wait(AGAIN_MS);
      }
      setState({ kind: "failed", error });
      return null;
    }
  }

  function flush(): Promise<number | null> {
    clearTimeout(timer.current);
    line.current = line.current.then(save);
    return line.current;
  }

  function wait(ms: number) {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), ms);
  }

  function dirty(values: Partial<Now>) {
    put({ ...values, isDirty: true });
    remember();
    if (halted.current) return;
    setState((before) => (before.kind === "failed" ? before : { kind: "saving" }));
    wait(PAUSE_MS);
  }

  const leave = useRef(flush);
  useEffect(() => {
    leave.current = flush;
  });
  useEffect(() => {
    const hide = () => document.visibilityState === "hidden" && void leave.current();
    document.addEventListener("visibilitychange", hide);
    if (now.current.isDirty) void leave.current();
    return () => {
      document.removeEventListener("visibilitychange", hide);
      void leave.current();
    };
  }, []);

  return {
    ...shown,
    state,
    conflict,
    change: (fields) => dirty({ fields: { ...now.current.fields, ...fields } }),
    arrange: (pictures) => dirty({ pictures }),
    putPictures: (change) => put({ pictures: change(now.current.pictures) }),
    flush,
    settle: (keep) => {
      if (!conflict) return;
      halted.current = false;
      setConflict(null);
      if (keep === "theirs") {
        forgetUnsaved(ref);
        put({ fields: conflict.fields, pictures: conflict.pictures, version: conflict.version, isDirty: false });
        setState({ kind: "saved", at: new Date(conflict.updated_at) });
      } else {
        // Pictures have no two versions: those that the other device sent are there.
        const mine = new Set(now.current.pictures.map(({ ref: name }) => name));
        put({ version: conflict.version, pictures: [...now.current.pictures, ...conflict.pictures.filter(({ ref: name }) => !mine.has(name))] });
        void flush();
      }
    },
  };
}
