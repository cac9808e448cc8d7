/** Pictures on their way to a draft; what is there leaves the list. */
import { draftPicturesPath } from "@galleria/sdk/listings";
import type { DraftPicture } from "@galleria/sdk/types";
import { useUploadLine, type UploadLine } from "#/lib/form/use-upload-line";

interface Kept {
  items: DraftPicture[];
}

export type Uploads = UploadLine<Kept>;

export function useUploads(shop: string, draft: string, onThere: (pictures: DraftPicture[]) => void): Uploads {
  const line: Uploads = useUploadLine<Kept>(draftPicturesPath(shop, draft), ({ items }, id) => {
    onThere(items);
    line.drop(id);
  });
  return line;
}
