import { act } from "preact/test-utils";
import { createRoot } from "react-dom/client";
import { Field } from "#/ui/form/field";

test("a field that comes later takes the focus from who has it", () => {
  const host = document.body.appendChild(document.createElement("div"));
  const root = createRoot(host);
  const show = (isAsked: boolean) =>
    void act(() =>
      root.render(
        <>
          <button type="button">Before</button>
          {/* eslint-disable-next-line jsx-a11y/no-autofocus -- it is what is tested */}
          {isAsked && <Field label="Name" autoFocus />}
        </>,
      ),
    );
  show(false);
  host.querySelector("button")!.focus();
  show(true);
  expect(document.activeElement).toBe(host.querySelector("input"));
  host.querySelector("button")!.focus();
  show(true); // it is there already
  expect(document.activeElement).toBe(host.querySelector("button"));
});
