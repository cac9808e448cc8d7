/** Sends one picture and says how far it is. `fetch` cannot tell, so this is the older way. */
import { GalleriaError, NetworkError, type Problem } from "@galleria/sdk/errors";
import { uploadPath } from "@galleria/sdk/returns";
import type { ReturnPicture } from "@galleria/sdk/types";
import { readToken } from "#/lib/galleria";

interface Upload {
  order: string;
  openedBy: string | undefined;
  file: File;
  signal: AbortSignal;
  /** From 0 to 1. */
  onProgress: (share: number) => void;
}

export function uploadPicture({ order, openedBy, file, signal, onProgress }: Upload): Promise<ReturnPicture> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", uploadPath(order, openedBy));
    request.responseType = "json";
    request.setRequestHeader("accept", "application/json");
    const token = readToken();
    if (token) request.setRequestHeader("x-csrftoken", token);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status === 201) resolve(request.response as ReturnPicture);
      else reject(new GalleriaError(problemOf(request)));
    };
    request.onerror = () => reject(new NetworkError("No connection"));
    request.onabort = () => reject(signal.reason as Error);
    signal.addEventListener("abort", () => request.abort());
    const form = new FormData();
    form.append("files", file, file.name);
    request.send(form);
  });
}

function problemOf(request: XMLHttpRequest): Problem {
  const fallback: Problem = { type: "about:blank", title: "Error", status: request.status, detail: "", code: `http_${request.status}`, instance: "", request_id: "" };
  const body: unknown = request.response;
  return typeof body === "object" && body !== null ? { ...fallback, ...body } : fallback;
}
