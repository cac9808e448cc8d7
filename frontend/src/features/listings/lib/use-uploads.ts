/** Pictures on their way to a draft: sent one after the other, each with its progress; what is there leaves the list. */
import { draftPicturesPath } from "@galleria/sdk/listings";
import type { DraftPicture } from "@galleria/sdk/types";
import { useEffect, useRef, useState } from "react";
import { upload } from "#/lib/form/upload";

/** As a telephone takes them, over its line. */
const PATIENCE_MS = 300_000;

export interface Sending {
  id: number;
  name: string;
  /** Of this device's own file. */
  preview: string;
  /** From 0 to 1. */
  share: number;
  error: unknown;
}

export interface Uploads {
  items: readonly Sending[];
  isBusy: boolean;
  add: (files: readonly File[]) => void;
  remove: (id: number) => void;
  retry: (id: number) => void;
}

export function useUploads(shop: string, draft: string, onThere: (pictures: DraftPicture[]) => void): Uploads {
  const [items, setItems] = useState<readonly Sending[]>([]);
  const files = useRef(new Map<number, { file: File; preview: string; stop: AbortController }>());
  const line = useRef(Promise.resolve());
  const last = useRef(0);

  useEffect(() => {
    const known = files.current;
    return () => {
      for (const { preview, stop } of known.values()) {
        stop.abort();
        URL.revokeObjectURL(preview);
      }
      known.clear();
    };
  }, []);

  function change(id: number, values: Partial<Sending>) {
    setItems((all) => all.map((one) => (one.id === id ? { ...one, ...values } : one)));
  }

  async function send(id: number) {
    const known = files.current.get(id);
    if (!known) return;
    try {
      const there = await upload<{ items: DraftPicture[] }>({
        path: draftPicturesPath(shop, draft),
        file: known.file,
        name: known.file.name,
        timeoutMs: PATIENCE_MS,
        signal: known.stop.signal,
        onProgress: (share) => change(id, { share }),
      });
      onThere(there.items);
      remove(id);
    } catch (error) {
      if (!known.stop.signal.aborted) change(id, { error, share: 0 });
    }
  }

  function queue(id: number) {
    line.current = line.current.then(() => send(id));
  }

  function add(added: readonly File[]) {
    const begun = added.map((file) => {
      const id = (last.current += 1);
      const preview = URL.createObjectURL(file);
      files.current.set(id, { file, preview, stop: new AbortController() });
      return { id, name: file.name, preview, share: 0, error: null };
    });
    setItems((all) => [...all, ...begun]);
    for (const { id } of begun) queue(id);
  }

  function remove(id: number) {
    const known = files.current.get(id);
    files.current.delete(id);
    known?.stop.abort();
    if (known) URL.revokeObjectURL(known.preview);
    setItems((all) => all.filter((one) => one.id !== id));
  }

  function retry(id: number) {
    change(id, { error: null, share: 0 });
    queue(id);
  }

  return { items, isBusy: items.some(({ error }) => error === null), add, remove, retry };
}
