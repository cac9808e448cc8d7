/** A step in a conversation: the answer says how it stands; lists are asked for again. */
import type { Conversation } from "@galleria/sdk/types";
import { useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { conversationKeys } from "#/features/messaging/api/messaging";
import { describeMessageError } from "#/features/messaging/lib/message-errors";
import { notify } from "#/ui/toast";

export function useConversationChange<Given = void>(conversation: Pick<Conversation, "ref" | "shop" | "product">, change: (given: Given) => Promise<Conversation>) {
  const { i18n } = useLingui();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (told) => {
      queries.setQueryData(conversationKeys.one(conversation.ref), told);
      void queries.invalidateQueries({ queryKey: ["published-questions", conversation.shop, conversation.product.slug] });
    },
    onError: (error) => {
      void queries.invalidateQueries({ queryKey: conversationKeys.one(conversation.ref) });
      void notify(i18n._(describeMessageError(error).text));
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: conversationKeys.lists() }),
  });
}
