/** Days and hours of a shop, in the shop's own time, wherever the reader is. */
import type { SlotDay } from "@galleria/sdk/types";
import { formatDate } from "#/lib/format";

/** A calendar day is no moment: it is read as it stands. */
export function dayWords(day: string, options: Intl.DateTimeFormatOptions = { weekday: "short", day: "numeric", month: "short" }): string {
  return formatDate(`${day}T12:00:00Z`, { ...options, timeZone: "UTC" });
}

export function hourWords(starts: string, ends: string, timeZone: string): string {
  const time = (iso: string) => formatDate(iso, { hour: "numeric", minute: "2-digit", timeZone });
  return `${time(starts)} – ${time(ends)}`;
}

export function momentWords(iso: string, timeZone: string): string {
  return formatDate(iso, { weekday: "long", day: "numeric", month: "long", hour: "numeric", minute: "2-digit", timeZone });
}

/** An hour as the clock says it that the moment was written by ("…+07:00"); by the reader's own where it does not say. */
export function wordsAsWritten(starts: string, ends: string): string {
  const [clock, day, hour, end] = isWrittenByClock(starts) && isWrittenByClock(ends) ? ["UTC", readFace(starts), readFace(starts), readFace(ends)] : [undefined, starts, starts, ends];
  const timeZone = clock ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return `${formatDate(day, { weekday: "long", day: "numeric", month: "long", timeZone })}, ${hourWords(hour, end, timeZone)}`;
}

function isWrittenByClock(iso: string): boolean {
  return /[+-]\d\d:\d\d$/.test(iso) && !iso.endsWith("+00:00");
}

/** What the clock's face showed, as a moment of UTC: older browsers know no zones by their offsets. */
function readFace(iso: string): string {
  return iso.replace(/[+-]\d\d:\d\d$/, "Z");
}

/** The first day on which something is free. */
export function firstOpenDay(days: readonly SlotDay[]): string | undefined {
  return days.find(({ slots }) => slots.some(({ free }) => free > 0))?.day;
}
