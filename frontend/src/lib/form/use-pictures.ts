/** Pictures on their way: chosen, sent one after the other, there, or refused. */
import { useEffect, useRef, useState } from "react";
import { upload } from "#/lib/form/upload";

/** As a telephone takes them, over its line. */
const PATIENCE_MS = 300_000;

export interface Chosen {
  id: number;
  name: string;
  /** Of this device's own file, until the page is left. */
  preview: string;
  /** From 0 to 1. */
  share: number;
  ref: string | null;
  error: unknown;
}

export interface Pictures {
  items: readonly Chosen[];
  isBusy: boolean;
  add: (files: readonly File[]) => void;
  remove: (id: number) => void;
  retry: (id: number) => void;
}

/** Where they go to, and how one is taken back. */
export interface PictureStore {
  path: string;
  remove: (ref: string) => Promise<void>;
}

export function usePictures({ path, remove: takeBack }: PictureStore): Pictures {
  const [items, setItems] = useState<readonly Chosen[]>([]);
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
    };
  }, []);

  function change(id: number, values: Partial<Chosen>) {
    setItems((all) => all.map((one) => (one.id === id ? { ...one, ...values } : one)));
  }

  async function send(id: number) {
    const known = files.current.get(id);
    if (!known) return;
    const { file, stop } = known;
    try {
      const { ref } = await upload<{ ref: string }>({
        path,
        file,
        name: file.name,
        timeoutMs: PATIENCE_MS,
        signal: stop.signal,
        onProgress: (share) => change(id, { share }),
      });
      if (files.current.has(id)) change(id, { ref, share: 1 });
      else await takeBack(ref);
    } catch (error) {
      if (!stop.signal.aborted) change(id, { error, share: 0 });
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
      return { id, name: file.name, preview, share: 0, ref: null, error: null };
    });
    setItems((all) => [...all, ...begun]);
    for (const { id } of begun) queue(id);
  }

  function remove(id: number) {
    const known = files.current.get(id);
    files.current.delete(id);
    known?.stop.abort();
    if (known) URL.revokeObjectURL(known.preview);
    const ref = items.find((one) => one.id === id)?.ref;
    // One that stays behind goes by itself after a day.
    if (ref) takeBack(ref).catch(() => undefined);
    setItems((all) => all.filter((one) => one.id !== id));
  }

  function retry(id: number) {
    change(id, { error: null, share: 0 });
    queue(id);
  }

  return { items, isBusy: items.some(({ ref, error }) => ref === null && error === null), add, remove, retry };
}
