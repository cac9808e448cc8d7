import { defer, takeBack, TAKE_BACK_WITHIN_MS } from "#/features/wishes/lib/deferred";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("is sent once, when the time to take it back is over", async () => {
  const send = vi.fn(() => Promise.resolve());
  defer("a", send);
  defer("a", send);
  await vi.advanceTimersByTimeAsync(TAKE_BACK_WITHIN_MS - 1);
  expect(send).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(send).toHaveBeenCalledExactlyOnceWith(false);
});

test("what is taken back is never sent", async () => {
  const send = vi.fn(() => Promise.resolve());
  defer("b", send);
  takeBack("b");
  await vi.advanceTimersByTimeAsync(TAKE_BACK_WITHIN_MS * 2);
  dispatchEvent(new Event("pagehide"));
  expect(send).not.toHaveBeenCalled();
});

test("is sent at once when the page goes, and not again", async () => {
  const send = vi.fn(() => Promise.reject(new Error("offline")));
  defer("c", send);
  dispatchEvent(new Event("pagehide"));
  await vi.advanceTimersByTimeAsync(TAKE_BACK_WITHIN_MS);
  expect(send).toHaveBeenCalledExactlyOnceWith(true);
});
