import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { act } from "preact/test-utils";
import { createRoot, type Root } from "react-dom/client";
import { HistogramSlider } from "#/features/catalog/components/histogram-slider";
import type { Range } from "#/features/catalog/lib/list-state";

const bins = [0, 10, 20, 30].map((from) => ({ from, to: from + 10, count: 1 }));
let host: HTMLElement;
let root: Root;
let told: string[];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  host = document.body.appendChild(document.createElement("div"));
  root = createRoot(host);
  told = [];
});

afterEach(() => {
  void act(() => root.unmount());
  host.remove();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function show(list: string, range: Range = { from: undefined, to: undefined }) {
  const onChange = ({ from, to }: Range) => told.push(`${list} ${from ?? ""}..${to ?? ""}`);
  void act(() =>
    root.render(
      <I18nProvider i18n={i18n}>
        <HistogramSlider name="Price" bins={bins} decimals={0} range={range} format={String} onChange={onChange} />
      </I18nProvider>,
    ),
  );
}

const lower = () => host.querySelector("input")!;

function move(edge: number) {
  void act(() => {
    lower().value = String(edge);
    lower().dispatchEvent(new Event("input", { bubbles: true }));
  });
}

const rest = () => void act(() => void vi.advanceTimersByTime(1000));

test("a handle that rests tells the list of that moment, not the one in which it moved", () => {
  show("before");
  move(1);
  show("with another filter");
  expect(told).toEqual([]);
  rest();
  expect(told).toEqual(["with another filter 10.."]);
});

test.each(["pointerup", "focusout"])("a %s ends the movement at once, and only once", (end) => {
  show("list");
  move(2);
  void act(() => void lower().dispatchEvent(new Event(end, { bubbles: true })));
  expect(told).toEqual(["list 20.."]);
  rest();
  expect(told).toHaveLength(1);
});

test("a sheet that closes at once does not lose the movement", () => {
  show("list");
  move(1);
  void act(() => root.render(null));
  expect(told).toEqual(["list 10.."]);
});

test("a handle that comes back to where it was changes nothing", () => {
  show("list");
  move(1);
  move(0);
  rest();
  void act(() => root.render(null));
  expect(told).toEqual([]);
});
