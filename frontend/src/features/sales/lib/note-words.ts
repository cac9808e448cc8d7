/** What changed about a line since it was put in, in words. */
import type { BagLine, BagNote } from "@galleria/sdk/types";
import type { MessageDescriptor } from "@lingui/core";
import { msg, plural } from "@lingui/core/macro";

export function noteWords({ code }: BagNote, { free }: Pick<BagLine, "free">): MessageDescriptor {
  switch (code) {
    case "price_rose":
      return msg`Costs more than when you put it in.`;
    case "price_fell":
      return msg`Costs less than when you put it in.`;
    case "sold_out":
      return msg`Sold out in the meantime. Save it for later, or take it out to go on.`;
    case "fewer_left":
      return msg`${plural(free, { one: "Only # is left.", other: "Only # are left." })}`;
    case "not_offered":
      return msg`No longer offered. Take it out to go on.`;
  }
}
