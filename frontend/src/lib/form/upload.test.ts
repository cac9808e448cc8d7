import { GalleriaError, TimeoutError } from "@galleria/sdk/errors";
import { upload } from "#/lib/form/upload";

/** A request that stays open until the test answers it. */
class Request {
  static sent: Request[] = [];
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  status = 0;
  response: unknown = null;
  onload = () => undefined;
  ontimeout = () => undefined;
  onabort = () => undefined;
  open = () => undefined;
  setRequestHeader = () => undefined;
  abort = () => this.onabort();
  send = () => void Request.sent.push(this);

  answer(status: number, response: unknown): void {
    Object.assign(this, { status, response });
    this.onload();
  }
}

beforeEach(() => {
  Request.sent = [];
  vi.stubGlobal("XMLHttpRequest", Request);
});
afterEach(() => void vi.unstubAllGlobals());

const given = { path: "/pictures", file: new Blob(["x"]), name: "x.jpg", timeoutMs: 1000, onProgress: () => undefined };

test("says how far it is, and gives what comes back", async () => {
  const shares: number[] = [];
  const coming = upload({ ...given, onProgress: (share) => shares.push(share) });
  Request.sent[0]!.upload.onprogress?.({ loaded: 1, total: 4 });
  Request.sent[0]!.answer(201, { ref: "pic_1" });
  expect(await coming).toEqual({ ref: "pic_1" });
  expect(shares).toEqual([0.25]);
});

test.each([
  [{ code: "picture_too_large" }, "picture_too_large"],
  [null, "http_413"],
])("a refusal of %o has the code %s", async (body, code) => {
  const coming = upload(given);
  Request.sent[0]!.answer(413, body);
  const error = await coming.catch((fault: unknown) => fault);
  expect(error).toBeInstanceOf(GalleriaError);
  expect(error).toMatchObject({ status: 413, code });
});

test("does not wait for ever", async () => {
  const coming = upload(given);
  Request.sent[0]!.ontimeout();
  await expect(coming).rejects.toBeInstanceOf(TimeoutError);
});

test("what is no longer wanted is stopped, or not sent at all", async () => {
  const stop = new AbortController();
  const coming = upload({ ...given, signal: stop.signal });
  stop.abort();
  await expect(coming).rejects.toMatchObject({ name: "AbortError" });
  await expect(upload({ ...given, signal: stop.signal })).rejects.toMatchObject({ name: "AbortError" });
  expect(Request.sent).toHaveLength(1);
});
