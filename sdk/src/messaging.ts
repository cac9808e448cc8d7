/** Conversations with sellers about their pieces: asking, answering, and putting an answer on a piece's page. */
import { buildPath, shopPath } from "./query.ts";
import type { CallOptions, Transport } from "./transport.ts";
import type { Conversation, ConversationReportReason, OwnQuestions, QuestionsToAnswer, Unread, Within } from "./types.ts";

export class Messaging {
  constructor(private readonly transport: Transport) {}

  /** In which time a seller answers, as measured. */
  async answering(shop: string, username: string, options?: CallOptions): Promise<Within> {
    const answer: { within: Within } = await this.transport.send("GET", shopPath(shop, "sellers", username, "answering"), options);
    return answer.within;
  }

  /** Asks the seller of a piece; who has asked before goes on with the same conversation. The same idempotency key asks once. */
  ask(shop: string, slug: string, words: string, idempotencyKey: string): Promise<Conversation> {
    return this.transport.send("POST", shopPath(shop, "products", slug, "questions"), { idempotencyKey }, { words });
  }

  /** What one has asked, the last written first. */
  asked(query: { shop?: string | undefined; product?: string | undefined; cursor?: string | undefined } = {}, options?: CallOptions): Promise<OwnQuestions> {
    return this.transport.send("GET", buildPath("/api/v1/conversations", query), options);
  }

  /** What one is asked as a seller, unanswered first. */
  toAnswer(shop: string, cursor?: string, options?: CallOptions): Promise<QuestionsToAnswer> {
    return this.transport.send("GET", buildPath(shopPath(shop, "conversations"), { cursor }), options);
  }

  unread(options?: CallOptions): Promise<Unread> {
    return this.transport.send("GET", "/api/v1/conversations/unread", options);
  }

  /** The last messages, or those before a number. */
  read(ref: string, before?: number, options?: CallOptions): Promise<Conversation> {
    return this.transport.send("GET", buildPath(conversationPath(ref), { before }), options);
  }

  /** The same idempotency key sends once. */
  say(ref: string, words: string, idempotencyKey: string): Promise<Conversation> {
    return this.transport.send("POST", conversationPath(ref, "messages"), { idempotencyKey }, { words });
  }

  /** Everything up to this number was seen. */
  markRead(ref: string, number: number): Promise<void> {
    return this.transport.send("PUT", conversationPath(ref, "read"), undefined, { number });
  }

  /** Ends it, or takes that back. */
  block(ref: string, isBlocked: boolean): Promise<Conversation> {
    return this.transport.send(isBlocked ? "PUT" : "DELETE", conversationPath(ref, "block"));
  }

  /** Its seller puts the question with this answer on the piece's page. */
  publish(ref: string, number: number): Promise<Conversation> {
    return this.transport.send("PUT", conversationPath(ref, "publication"), undefined, { number });
  }

  takeOff(ref: string): Promise<Conversation> {
    return this.transport.send("DELETE", conversationPath(ref, "publication"));
  }

  /** Tells the staff what is wrong. Again, before they have decided, it changes what was said. */
  report(ref: string, word: { reason: ConversationReportReason; words: string }): Promise<void> {
    return this.transport.send("PUT", conversationPath(ref, "report"), undefined, word);
  }
}

function conversationPath(ref: string, step = ""): string {
  return `/api/v1/conversations/${encodeURIComponent(ref)}${step && `/${step}`}`;
}
