/** What stands on the screen counts as read, once the page is looked at. */
import type { Conversation } from "@galleria/sdk/types";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { conversationKeys, messaging } from "#/features/messaging/api/messaging";
import { unreadQueryOptions } from "#/lib/unread";

export function useReading(conversation: Conversation | undefined): void {
  const queries = useQueryClient();
  const { ref, last_number: last, unread } = conversation ?? { ref: "", last_number: 0, unread: 0 };
  useEffect(() => {
    if (unread === 0) return;
    const read = () => {
      if (document.visibilityState !== "visible") return;
      removeEventListener("visibilitychange", read, true);
      messaging.markRead(ref, last).then(
        () => {
          queries.setQueryData<Conversation>(conversationKeys.one(ref), (now) => now && { ...now, unread: 0 });
          void queries.invalidateQueries({ queryKey: unreadQueryOptions().queryKey });
          void queries.invalidateQueries({ queryKey: conversationKeys.lists() });
        },
        () => undefined, // the next look marks it
      );
    };
    addEventListener("visibilitychange", read, true);
    read();
    return () => removeEventListener("visibilitychange", read, true);
  }, [queries, ref, last, unread]);
}
