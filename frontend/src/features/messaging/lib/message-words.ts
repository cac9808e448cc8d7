/** What is said of conversations, in the reader's words. */
import type { ConversationCard, ConversationReportReason, Within } from "@galleria/sdk/types";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { shopPath } from "#/lib/current-shop";

/** As the engine counts: longer is refused. */
export const WORDS_LONGEST = 2000;

export const REASONS: readonly (readonly [ConversationReportReason, MessageDescriptor])[] = [
  ["offensive", msg`It offends`],
  ["pay-elsewhere", msg`They want to be paid outside of the shop`],
  ["fraud", msg`They deceive`],
  ["spam", msg`It is advertising`],
  ["private-data", msg`It tells private things of somebody`],
  ["other", msg`Something else`],
];

export const MEASURED: Readonly<Record<Within, MessageDescriptor | null>> = {
  "1h": msg`Mostly answers within an hour`,
  day: msg`Mostly answers within a day`,
  "2days": msg`Mostly answers within two days`,
  week: msg`Mostly answers within a week`,
  longer: msg`Mostly takes more than a week to answer`,
  "": null,
};

export function conversationPath({ shop, ref, side }: Pick<ConversationCard, "shop" | "ref" | "side">): string {
  return shopPath(shop, `${side === "seller" ? "sell/questions" : "questions"}/${encodeURIComponent(ref)}`);
}
