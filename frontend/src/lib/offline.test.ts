import { listSeenPages, noteAnswer } from "#/lib/line";
import { askAgain, rememberPages } from "#/lib/offline";
import { queryClient } from "#/lib/query-client";

const standing = { subscribe: () => () => undefined };

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
});
afterEach(() => {
  noteAnswer(new Response("{}"));
  queryClient.clear();
  vi.useRealTimers();
});

it("does not take a page for read while anything of it is still on the way", async () => {
  let arrive: (answer: string) => void = () => undefined;
  const asked = queryClient.query({ queryKey: ["slow"], queryFn: () => new Promise<string>((resolve) => (arrive = resolve)) });
  rememberPages(standing);
  await vi.advanceTimersByTimeAsync(5000);
  expect(listSeenPages()).toEqual([]);
  arrive("here");
  await asked;
  await vi.advanceTimersByTimeAsync(1000);
  expect(listSeenPages().map(({ path }) => path)).toEqual([location.pathname + location.search]);
});

it("asks a silent shop again until it answers, and no longer", async () => {
  const ask = vi.spyOn(queryClient, "invalidateQueries");
  askAgain();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ask).toHaveBeenCalledTimes(0);
  noteAnswer(new Response("{}", { headers: { "x-stored-at": "2026-11-25T10:00:00Z" } }));
  await vi.advanceTimersByTimeAsync(31_000);
  expect(ask).toHaveBeenCalledTimes(2);
  noteAnswer(new Response("{}"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ask).toHaveBeenCalledTimes(2);
});
