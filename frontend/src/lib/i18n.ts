/** The message catalogue. One chunk a language and, for rooms whose words come with their screens, a room; English is the source. */
import { i18n } from "@lingui/core";

type Catalogue = Promise<{ messages: Record<string, string[]> }>;

const catalogues = import.meta.glob<Awaited<Catalogue>>("../locales/*/*.po");

function load(language: string, name: string): { load: (() => Catalogue) | undefined; isThere: boolean } {
  const wanted = catalogues[`../locales/${language.split("-")[0] ?? "en"}/${name}.po`];
  return { load: wanted ?? catalogues[`../locales/en/${name}.po`], isThere: wanted !== undefined };
}

export async function loadMessages(language: string): Promise<void> {
  const found = load(language, "messages");
  const catalogue = await found.load?.();
  i18n.loadAndActivate({ locale: found.isThere ? language : "en", messages: catalogue?.messages ?? {} });
}

export type Room = "sales" | "accounts" | "forms";

/** The words of some rooms, beside those that are there. */
export async function loadWords(...rooms: Room[]): Promise<void> {
  const found = await Promise.all(rooms.map(async (room) => (await load(i18n.locale, room).load?.())?.messages));
  i18n.load(i18n.locale, Object.assign({}, ...found) as Record<string, string[]>);
}
