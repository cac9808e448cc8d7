/** Sends a file and says how far it is. `fetch` cannot tell, so this is the older way. */
import { GalleriaError, NetworkError, TimeoutError, type Problem } from "@galleria/sdk/errors";
import { readToken } from "#/lib/galleria";

interface Upload {
  path: string;
  file: Blob;
  name: string;
  timeoutMs: number;
  signal?: AbortSignal;
  /** From 0 to 1. */
  onProgress: (share: number) => void;
}

export function upload<Answer>({ path, file, name, timeoutMs, signal, onProgress }: Upload): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // What has waited in line may not be wanted any more.
    signal?.throwIfAborted();
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.responseType = "json";
    request.timeout = timeoutMs;
    request.setRequestHeader("accept", "application/json");
    const token = readToken();
    if (token) request.setRequestHeader("x-csrftoken", token);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as Answer);
      else reject(new GalleriaError(problemOf(request)));
    };
    request.onerror = () => reject(new NetworkError("No connection"));
    request.ontimeout = () => reject(new TimeoutError(timeoutMs));
    request.onabort = () => reject(signal?.reason as Error);
    signal?.addEventListener("abort", () => request.abort());
    const form = new FormData();
    form.append("files", file, name);
    request.send(form);
  });
}

function problemOf(request: XMLHttpRequest): Problem {
  const fallback: Problem = { type: "about:blank", title: "Error", status: request.status, detail: "", code: `http_${request.status}`, instance: "", request_id: "" };
  const body: unknown = request.response;
  return typeof body === "object" && body !== null ? { ...fallback, ...body } : fallback;
}
