import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { act } from "preact/test-utils";
import { createRoot, type Root } from "react-dom/client";
import { FilterRange } from "#/features/catalog/components/filter-range";
import type { Range } from "#/features/catalog/lib/list-state";

let host: HTMLElement;
let root: Root;
let range: Range;

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  host = document.body.appendChild(document.createElement("div"));
  root = createRoot(host);
  show({ from: undefined, to: undefined });
});

afterEach(() => {
  void act(() => root.unmount());
  host.remove();
  vi.unstubAllGlobals();
});

/** The list follows what the fields say, as in the app. */
function show(next: Range) {
  range = next;
  void act(() =>
    root.render(
      <I18nProvider i18n={i18n}>
        <FilterRange name="Price" decimals={0} range={range} onChange={show} />
      </I18nProvider>,
    ),
  );
}

const fields = () => [...host.querySelectorAll("input")] as [HTMLInputElement, HTMLInputElement];
const values = () => fields().map((field) => field.value);

function type(field: HTMLInputElement, text: string) {
  void act(() => {
    field.focus();
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

test("leaving one field for the other keeps the focus there", () => {
  const [from, to] = fields();
  type(from, "10");
  void act(() => to.focus());
  expect(range).toEqual({ from: 10, to: undefined });
  expect(document.activeElement).toBe(to);
  expect(to.isConnected).toBe(true);
});

test("two numbers in the wrong order are turned round, also where the cursor stands", () => {
  const [from, to] = fields();
  type(to, "10");
  type(from, "40");
  void act(() => void from.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true })));
  expect(range).toEqual({ from: 10, to: 40 });
  expect(values()).toEqual(["10", "40"]);
  void act(() => from.blur());
  expect(range).toEqual({ from: 10, to: 40 });
});

test("a range that changes elsewhere is written, but never over a number that is being typed", () => {
  show({ from: 5, to: 9 });
  expect(values()).toEqual(["5", "9"]);
  type(fields()[1], "7");
  show({ from: 6, to: 9 });
  expect(values()).toEqual(["6", "7"]);
  void act(() => fields()[1].blur());
  expect(range).toEqual({ from: 6, to: 7 });
});
