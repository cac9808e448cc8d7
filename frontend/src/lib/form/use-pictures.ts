/** Pictures to go with words: they wait where they were sent to until the words come, or are taken back. */
import { useUploadLine, type UploadLine } from "#/lib/form/use-upload-line";

interface Kept {
  ref: string;
}

/** Where they go to, and how one is taken back. */
export interface PictureStore {
  path: string;
  remove: (ref: string) => Promise<void>;
}

export interface Pictures extends Omit<UploadLine<Kept>, "drop"> {
  /** Of those that are there. */
  refs: string[];
  remove: (id: number) => void;
}

export function usePictures({ path, remove: takeBack }: PictureStore): Pictures {
  // One that stays behind goes by itself after a day.
  const letGo = (ref: string) => void takeBack(ref).catch(() => undefined);
  const { drop, ...line } = useUploadLine<Kept>(path, ({ ref }, _, isDropped) => isDropped && letGo(ref));
  return {
    ...line,
    refs: line.items.flatMap(({ there }) => there?.ref ?? []),
    remove: (id) => {
      const there = line.items.find((one) => one.id === id)?.there;
      drop(id);
      if (there) letGo(there.ref);
    },
  };
}
