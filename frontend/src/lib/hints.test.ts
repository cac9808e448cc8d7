import { hintBag, hintBags, hintName, readHints, subscribeToHints } from "#/lib/hints";

const KEY = "galleria:visitor";

/** As another tab does it. */
function writeElsewhere(value: string | null): void {
  if (value === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, value);
  dispatchEvent(new StorageEvent("storage", { key: KEY }));
}

beforeEach(() => {
  const stop = subscribeToHints(() => undefined);
  writeElsewhere(null);
  stop();
});

test("remembers a bag until it is empty", () => {
  hintBag("halden", 2);
  hintBag("varg", 1);
  hintBag("halden", 0);
  expect(readHints().bags).toEqual({ varg: 1 });
  expect(JSON.parse(localStorage.getItem(KEY) ?? "")).toEqual({ bags: { varg: 1 }, name: null });
});

test("gives the same object until something changes, as useSyncExternalStore wants it", () => {
  hintName("Ada");
  expect(readHints()).toBe(readHints());
});

test("tells its listeners, once each, and not those who left", () => {
  const heard: string[] = [];
  const stop = subscribeToHints(() => heard.push("first"));
  const stopSecond = subscribeToHints(() => heard.push("second"));
  hintBag("halden", 1);
  stopSecond();
  hintName("Ada");
  expect(heard).toEqual(["first", "second", "first"]);
  stop();
});

test("hears of another tab", () => {
  hintBags({ halden: 1 });
  const stop = subscribeToHints(() => undefined);
  writeElsewhere(JSON.stringify({ bags: { halden: 3 }, name: "Ada" }));
  expect(readHints()).toEqual({ bags: { halden: 3 }, name: "Ada" });
  stop();
});

test.each(["nonsense", "[]", "{}", '{"bags": {"a": "b"}, "name": null}', '{"bags": null, "name": null}', '{"bags": {}, "name": 5}'])("takes %s for nothing", (stored) => {
  const stop = subscribeToHints(() => undefined);
  writeElsewhere(stored);
  expect(readHints()).toEqual({ bags: {}, name: null });
  stop();
});
