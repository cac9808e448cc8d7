/** The message catalogue. One chunk a language and, for rooms whose words come with their screens, a room; English is the source. */
import { i18n } from "@lingui/core";

type Messages = Record<string, string[]>;
export type Room = "bag" | "sales" | "paying" | "returns" | "market" | "accounts" | "forms" | "listings" | "messaging" | "payouts" | "ratings" | "sellers" | "statistics" | "wishes";

const catalogues = import.meta.glob<{ messages: Messages }>("../locales/*/*.po");
let language = "en";
let first: Promise<void> = Promise.resolve();

async function fetchCatalogue(name: "messages" | Room): Promise<Messages> {
  const load = catalogues[`../locales/${language.split("-")[0] ?? "en"}/${name}.po`] ?? catalogues[`../locales/en/${name}.po`];
  return (await load?.())?.messages ?? {};
}

/** What is said everywhere. Comes once, and replaces what was there. */
export function loadMessages(wanted: string): Promise<void> {
  language = `../locales/${wanted.split("-")[0] ?? "en"}/messages.po` in catalogues ? wanted : "en";
  first = fetchCatalogue("messages").then((messages) => i18n.loadAndActivate({ locale: language, messages }));
  return first;
}

/** The words of some rooms, beside those that are there: they may arrive sooner, and wait. */
export async function loadWords(...rooms: Room[]): Promise<void> {
  const [, ...found] = await Promise.all([first, ...rooms.map(fetchCatalogue)]);
  i18n.load(language, Object.assign({}, ...found) as Messages);
}
