/** The message catalogue. One chunk a language; English is the source. */
import { i18n } from "@lingui/core";

const catalogues = import.meta.glob<{ messages: Record<string, string[]> }>("../locales/*/messages.po");

export async function loadMessages(language: string): Promise<void> {
  const wanted = `../locales/${language.split("-")[0] ?? "en"}/messages.po`;
  const load = catalogues[wanted] ?? catalogues["../locales/en/messages.po"];
  const catalogue = await load?.();
  i18n.loadAndActivate({ locale: wanted in catalogues ? language : "en", messages: catalogue?.messages ?? {} });
}
