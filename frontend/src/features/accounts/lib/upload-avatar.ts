/** Sends a portrait, and tells how far it is: `fetch` cannot. */
import { GalleriaError, NetworkError, TimeoutError, type Problem } from "@galleria/sdk/errors";
import type { Me } from "@galleria/sdk/types";
import { readToken } from "#/lib/galleria";

const PATIENCE_MS = 60_000;

export function uploadAvatar(picture: Blob, onProgress: (share: number) => void): Promise<Me> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append("files", picture, "portrait.jpg");
    request.open("POST", "/api/v1/me/avatar");
    request.responseType = "json";
    request.timeout = PATIENCE_MS;
    request.setRequestHeader("accept", "application/json");
    request.setRequestHeader("x-csrftoken", readToken());
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status === 200) resolve(request.response as Me);
      else reject(new GalleriaError(problemOf(request)));
    };
    request.onerror = () => reject(new NetworkError("No connection"));
    request.ontimeout = () => reject(new TimeoutError(PATIENCE_MS));
    request.send(form);
  });
}

function problemOf({ status, response }: XMLHttpRequest): Problem {
  const fallback: Problem = { type: "about:blank", title: "Error", status, detail: "", code: `http_${status}`, instance: "", request_id: "" };
  return typeof response === "object" && response !== null ? { ...fallback, ...(response as Partial<Problem>) } : fallback;
}
