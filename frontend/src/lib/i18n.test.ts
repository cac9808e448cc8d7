import { i18n } from "@lingui/core";
import { loadMessages, loadWords } from "#/lib/i18n";

afterAll(() => i18n.loadAndActivate({ locale: "en", messages: {} }));

test("words of a room stay, whichever catalogue is there first", async () => {
  // As a page does that is opened at a screen of such a room: both are on their way.
  const first = loadMessages("en");
  await Promise.all([loadWords("sales", "forms"), first]);
  await loadWords("accounts", "bag");
  const alone = await Promise.all(
    (["messages", "sales", "forms", "accounts", "bag"] as const).map(async (name) => {
      const { messages } = (await import(`../locales/en/${name}.po`)) as { messages: object };
      return Object.keys(messages);
    }),
  );
  expect(new Set(Object.keys(i18n.messages))).toEqual(new Set(alone.flat()));
});

test("an unknown language is English", async () => {
  await loadMessages("vi");
  expect(i18n.locale).toBe("en");
});
