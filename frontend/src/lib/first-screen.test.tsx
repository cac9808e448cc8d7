import { useLayoutEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { drawFirstScreen, Part, useIsShown, whenShown } from "#/lib/first-screen";

function Page({ onFound }: { onFound: (found: boolean) => void }) {
  const [count, setCount] = useState(0);
  useLayoutEffect(() => whenShown(() => onFound(document.getElementById("inner") !== null)), [onFound]);
  return (
    <>
      <button onClick={() => setCount(count + 1)}>{count}</button>
      <Part>
        <p id="inner">
          outer{" "}
          <Part>
            <b>inner</b>
          </Part>
        </p>
      </Part>
      {useIsShown() && <i>shown</i>}
    </>
  );
}

test("the server's page stays until the last part is drawn, then the app stands in its place and works", async () => {
  document.body.innerHTML = '<div id="root" class="kept">from the server</div>';
  const host = document.getElementById("root");
  const found = vi.fn();
  const show = await drawFirstScreen(host!, (into) => createRoot(into).render(<Page onFound={found} />));
  expect(document.body.textContent).toBe("from the server");
  expect(found).not.toHaveBeenCalled();
  show();
  expect(document.body.textContent).toBe("0outer innershown");
  expect(document.getElementById("root")?.className).toBe("kept");
  expect(found).toHaveBeenCalledWith(true);
  document.querySelector("button")?.click();
  await vi.waitFor(() => expect(document.querySelector("button")?.textContent).toBe("1"));
});

test("what is out of sight is laid out at once when somebody begins to leave what is in sight", async () => {
  vi.spyOn(performance, "getEntriesByType").mockReturnValue([{ type: "navigate" } as PerformanceNavigationTiming]);
  document.body.innerHTML = '<div id="root"></div>';
  const draw = (into: HTMLElement) =>
    createRoot(into).render(
      <Part>
        <section className="section">far below</section>
      </Part>,
    );
  const show = await drawFirstScreen(document.getElementById("root")!, draw);
  show();
  const root = document.getElementById("root");
  expect(root?.dataset).toHaveProperty("firstScreen");
  dispatchEvent(new Event("scroll"));
  expect(root?.dataset).not.toHaveProperty("firstScreen");
  expect(document.querySelector(".section")?.getAttribute("style") ?? "").toBe("");
});

test("a later screen is drawn at once", () => {
  const host = document.createElement("div");
  createRoot(host).render(<Part>here</Part>);
  expect(host.textContent).toBe("here");
});
