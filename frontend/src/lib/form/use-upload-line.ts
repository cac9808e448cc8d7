/** Files on their way: chosen, sent one after the other, there, or refused. */
import { useEffect, useRef, useState } from "react";
import { upload } from "#/lib/form/upload";

/** As a telephone takes them, over its line. */
const PATIENCE_MS = 300_000;

export interface Sending<Answer> {
  id: number;
  name: string;
  /** Of this device's own file, until it is dropped or the page is left. */
  preview: string;
  /** From 0 to 1. */
  share: number;
  there: Answer | null;
  error: unknown;
}

export interface UploadLine<Answer> {
  items: readonly Sending<Answer>[];
  isBusy: boolean;
  add: (files: readonly File[]) => void;
  drop: (id: number) => void;
  retry: (id: number) => void;
}

/** `onThere` is told each answer, and whether the file was dropped while it was on its way. */
export function useUploadLine<Answer>(path: string, onThere: (answer: Answer, id: number, isDropped: boolean) => void): UploadLine<Answer> {
  const [items, setItems] = useState<readonly Sending<Answer>[]>([]);
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

  function change(id: number, values: Partial<Sending<Answer>>) {
    setItems((all) => all.map((one) => (one.id === id ? { ...one, ...values } : one)));
  }

  async function send(id: number) {
    const known = files.current.get(id);
    if (!known) return;
    const { file, stop } = known;
    try {
      const there = await upload<Answer>({ path, file, name: file.name, timeoutMs: PATIENCE_MS, signal: stop.signal, onProgress: (share) => change(id, { share }) });
      change(id, { there, share: 1 });
      onThere(there, id, !files.current.has(id));
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
      return { id, name: file.name, preview, share: 0, there: null, error: null };
    });
    setItems((all) => [...all, ...begun]);
    for (const { id } of begun) queue(id);
  }

  function drop(id: number) {
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

  return { items, isBusy: items.some(({ there, error }) => there === null && error === null), add, drop, retry };
}
