import { listLanguages } from "#/features/accounts/lib/languages";

test("each language goes by its own name", () => {
  const names = Object.fromEntries(listLanguages("").map(({ tag, name }) => [tag, name]));
  expect(names).toMatchObject({ de: "Deutsch", fr: "Français", en: "English" });
});

test("one that was chosen elsewhere stays choosable, once", () => {
  expect(listLanguages("de-CH").filter(({ tag }) => tag === "de-CH")).toHaveLength(1);
  expect(listLanguages("de").filter(({ tag }) => tag === "de")).toHaveLength(1);
});
