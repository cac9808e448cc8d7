import { afterPress } from "#/lib/press";

test("what would move waits until a press is let go and its click is done", async () => {
  const done: string[] = [];
  afterPress(() => done.push("at once"));
  dispatchEvent(new Event("pointerdown"));
  afterPress(() => done.push("later"));
  dispatchEvent(new Event("pointerup"));
  done.push("click");
  await vi.waitFor(() => expect(done).toContain("later"));
  expect(done).toEqual(["at once", "click", "later"]);
});

test("a press that becomes a scroll counts as let go", async () => {
  const act = vi.fn();
  dispatchEvent(new Event("pointerdown"));
  afterPress(act);
  expect(act).not.toHaveBeenCalled();
  dispatchEvent(new Event("pointercancel"));
  await vi.waitFor(() => expect(act).toHaveBeenCalledOnce());
});
