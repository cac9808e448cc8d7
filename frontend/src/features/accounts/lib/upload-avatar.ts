import type { Me } from "@galleria/sdk/types";
import { upload } from "#/lib/form/upload";

const PATIENCE_MS = 60_000;

export function uploadAvatar(picture: Blob, onProgress: (share: number) => void): Promise<Me> {
  return upload({ path: "/api/v1/me/avatar", file: picture, name: "portrait.jpg", timeoutMs: PATIENCE_MS, onProgress });
}
