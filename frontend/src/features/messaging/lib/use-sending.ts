/** Messages on their way. What is sent stands in the conversation at once; what did not arrive stays there with its words, to be sent once more under the same key. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { conversationKeys, messaging } from "#/features/messaging/api/messaging";
import { makeKey } from "#/lib/form/make-key";

export interface Outgoing {
  key: string;
  words: string;
  /** What went wrong; null while it is on its way. */
  error: unknown;
}

export function useSending(ref: string) {
  const queries = useQueryClient();
  const [outgoing, setOutgoing] = useState<readonly Outgoing[]>([]);
  const without = (key: string) => (all: readonly Outgoing[]) => all.filter((one) => one.key !== key);
  const { mutate } = useMutation({
    mutationFn: ({ key, words }: Outgoing) => messaging.say(ref, words, key),
    scope: { id: `conversation ${ref}` }, // one after the other, in the order in which they were written
    onSuccess: (told, { key }) => {
      queries.setQueryData(conversationKeys.one(ref), told);
      setOutgoing(without(key));
      void queries.invalidateQueries({ queryKey: conversationKeys.lists() });
    },
    onError: (error, { key }) => {
      setOutgoing((all) => all.map((one) => (one.key === key ? { ...one, error } : one)));
      void queries.invalidateQueries({ queryKey: conversationKeys.one(ref) });
    },
  });
  const start = (one: Outgoing) => {
    setOutgoing((all) => [...without(one.key)(all), one]);
    mutate(one);
  };
  return {
    outgoing,
    send: (words: string) => start({ key: makeKey(), words, error: null }),
    again: (one: Outgoing) => start({ ...one, error: null }),
    drop: (one: Outgoing) => setOutgoing(without(one.key)),
  };
}
