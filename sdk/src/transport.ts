/** Sending one request well: timeout, retries, typed errors. Knows addresses and bytes, not shops or products. */
import { GalleriaError, NetworkError, TimeoutError, type Problem } from "./errors.ts";

export type Interceptor = (request: Request) => Request | Promise<Request>;

export interface TransportOptions {
  /** Origin of the API, without a slash at the end. Empty in a browser: the page's own origin. */
  baseUrl?: string;
  timeoutMs?: number;
  /** How many times an idempotent request is repeated. */
  retries?: number;
  /** Upper bound of the first wait; it doubles with each further one. */
  backoffMs?: number;
  interceptors?: readonly Interceptor[];
  fetch?: (request: Request) => Promise<Response>;
}

export interface CallOptions {
  signal?: AbortSignal | undefined;
  timeoutMs?: number | undefined;
  /** The page may be closing: let the request outlive it. */
  keepalive?: boolean | undefined;
  /** Makes a repeated request harmless: the engine answers it as it answered the first. Such a request is repeated like one that reads. */
  idempotencyKey?: string | undefined;
}

export type Method = "GET" | "HEAD" | "PUT" | "DELETE" | "POST" | "PATCH";

const IDEMPOTENT: ReadonlySet<Method> = new Set(["GET", "HEAD", "PUT", "DELETE"]);
const TRANSIENT: ReadonlySet<number> = new Set([408, 425, 429, 502, 503, 504]);
const LONGEST_WAIT_MS = 30_000;

export class Transport {
  readonly #baseUrl: string;
  readonly #timeoutMs: number;
  readonly #retries: number;
  readonly #backoffMs: number;
  readonly #interceptors: readonly Interceptor[];
  readonly #fetch: (request: Request) => Promise<Response>;

  constructor(options: TransportOptions = {}) {
    this.#baseUrl = options.baseUrl ?? ("location" in globalThis ? globalThis.location.origin : "");
    this.#timeoutMs = options.timeoutMs ?? 10_000;
    this.#retries = options.retries ?? 2;
    this.#backoffMs = options.backoffMs ?? 300;
    this.#interceptors = options.interceptors ?? [];
    this.#fetch = options.fetch ?? ((request) => globalThis.fetch(request));
  }

  async send<T>(method: Method, path: string, options: CallOptions = {}, body?: unknown): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      options.signal?.throwIfAborted();
      const last = attempt >= this.#retries || !(IDEMPOTENT.has(method) || options.idempotencyKey);
      try {
        const response = await this.#sendOnce(method, path, options, body);
        if (response.ok) return await readBody<T>(response);
        const error = new GalleriaError(await readProblem(response));
        if (last || !TRANSIENT.has(response.status)) throw error;
        const asked = readRetryAfter(response.headers.get("retry-after"));
        if (asked > LONGEST_WAIT_MS) throw error;
        await wait(Math.max(asked, this.#jitter(attempt)), options.signal);
      } catch (error) {
        const transient = error instanceof NetworkError || error instanceof TimeoutError;
        if (!transient || last) throw error;
        await wait(this.#jitter(attempt), options.signal);
      }
    }
  }

  async #sendOnce(method: Method, path: string, options: CallOptions, body: unknown): Promise<Response> {
    const timeoutMs = options.timeoutMs ?? this.#timeoutMs;
    const timer = AbortSignal.timeout(timeoutMs);
    const signal = options.signal ? AbortSignal.any([options.signal, timer]) : timer;
    const headers: Record<string, string> = { accept: "application/json" };
    if (body !== undefined) headers["content-type"] = "application/json";
    if (options.idempotencyKey) headers["idempotency-key"] = options.idempotencyKey;
    const init: RequestInit = { method, headers, signal, keepalive: options.keepalive ?? false };
    if (body !== undefined) init.body = JSON.stringify(body);
    try {
      let request = new Request(this.#baseUrl + path, init);
      for (const intercept of this.#interceptors) request = await intercept(request);
      const response = await this.#fetch(request);
      // The body may still break or stall: read it here, under the same timeout.
      const bytes = await response.arrayBuffer();
      return new Response(response.status === 204 ? null : bytes, response);
    } catch (error) {
      if (options.signal?.aborted) throw options.signal.reason;
      if (timer.aborted) throw new TimeoutError(timeoutMs);
      if (error instanceof TypeError) throw new NetworkError("No connection", { cause: error });
      throw error;
    }
  }

  /** Full jitter: anything up to the doubled bound, so that many clients do not come back together. */
  #jitter(attempt: number): number {
    return Math.random() * Math.min(this.#backoffMs * 2 ** attempt, LONGEST_WAIT_MS);
  }
}

async function readBody<T>(response: Response): Promise<T> {
  if (response.status === 204) return undefined as T;
  try {
    return (await response.json()) as T;
  } catch (cause) {
    throw new NetworkError("The answer is not JSON", { cause });
  }
}

/** A proxy in between answers in HTML: such an answer becomes a problem document of the same status. */
async function readProblem(response: Response): Promise<Problem> {
  const fallback: Problem = {
    type: "about:blank",
    title: response.statusText || "Error",
    status: response.status,
    detail: "",
    code: `http_${response.status}`,
    instance: "",
    request_id: response.headers.get("x-request-id") ?? "",
  };
  try {
    const body: unknown = await response.json();
    return typeof body === "object" && body !== null ? { ...fallback, ...body } : fallback;
  } catch {
    return fallback;
  }
}

/** Milliseconds to wait; the header holds seconds or a date. */
export function readRetryAfter(header: string | null, now = Date.now()): number {
  if (!header) return 0;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const at = Date.parse(header);
  return Number.isNaN(at) ? 0 : Math.max(0, at - now);
}

function wait(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", onAbort);
      resolve();
    }, ms);
    if (signal?.aborted) onAbort();
    else signal?.addEventListener("abort", onAbort, { once: true });
  });
}
