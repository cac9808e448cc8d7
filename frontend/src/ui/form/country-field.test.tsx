import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { act } from "preact/test-utils";
import { createRoot } from "react-dom/client";
import { useForm } from "react-hook-form";
import { CountryField } from "#/ui/form/country-field";

function Form() {
  const { register } = useForm({ defaultValues: { country: "BE" } });
  return <CountryField countries={["FR", "BE"]} {...register("country")} />;
}

test("stands at the country that the form begins with, among their names", () => {
  i18n.loadAndActivate({ locale: "en", messages: {} });
  const host = document.body.appendChild(document.createElement("div"));
  const root = createRoot(host);
  void act(() =>
    root.render(
      <I18nProvider i18n={i18n}>
        <Form />
      </I18nProvider>,
    ),
  );
  const select = host.querySelector("select")!;
  expect(select.value).toBe("BE");
  expect([...select.options].map(({ text }) => text)).toEqual(["", "Belgium", "France"]);
});
