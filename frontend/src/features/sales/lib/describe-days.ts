import type { MessageDescriptor } from "@lingui/core";
import { msg, plural } from "@lingui/core/macro";

/** How long it takes, in working days. */
export function describeDays([from, to]: readonly [number, number]): MessageDescriptor {
  if (from === to) return msg`${plural(to, { one: "# working day.", other: "# working days." })}`;
  return msg`${from} to ${to} working days.`;
}
