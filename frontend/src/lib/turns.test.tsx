import { createRoot } from "react-dom/client";
import { noTurnsLeft, takeTurn, useTurn } from "#/lib/turns";

function Slow({ name, onDraw }: { name: string; onDraw: (name: string) => void }) {
  if (!useTurn()) return null;
  onDraw(name);
  return <li>{name}</li>;
}

test("what waits is drawn in order, and the browser has a task of its own in between", async () => {
  const happened: string[] = [];
  const host = document.createElement("ul");
  const draw = (name: string) => {
    happened.push(name);
    const end = performance.now() + 10;
    while (performance.now() < end);
  };
  createRoot(host).render(["one", "two", "three"].map((name) => <Slow key={name} name={name} onDraw={draw} />));
  expect(host.textContent).toBe("");
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => happened.push("something else");
  port2.postMessage(null);
  await noTurnsLeft();
  port1.close();
  expect(host.textContent).toBe("onetwothree");
  expect(happened.filter((name) => name !== "something else")).toEqual(["one", "two", "three"]);
  expect(happened.indexOf("something else")).toBeLessThan(happened.indexOf("three"));
});

test("who leaves before its turn is not called", async () => {
  const called: string[] = [];
  takeTurn(() => called.push("first"));
  takeTurn(() => called.push("second"))();
  await noTurnsLeft();
  expect(called).toEqual(["first"]);
});

test("one that fails does not hold up the rest", async () => {
  const reported = vi.fn();
  vi.stubGlobal("reportError", reported);
  const called: string[] = [];
  takeTurn(() => {
    throw new Error("no");
  });
  takeTurn(() => called.push("next"));
  await noTurnsLeft();
  expect(called).toEqual(["next"]);
  expect(reported).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});
