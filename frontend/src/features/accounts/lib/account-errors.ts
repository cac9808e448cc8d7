/** What may go wrong with a portrait, an export or an erasure, in words that help on. */
import { GalleriaError } from "@galleria/sdk/errors";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { describeError } from "#/lib/errors";

const UNREADABLE = msg`This is no picture that we can read. Try a JPEG, PNG or WebP.`;

const BY_CODE: Readonly<Record<string, MessageDescriptor>> = {
  picture_too_large: msg`This picture is too large. Choose a smaller one.`,
  too_many_pixels: msg`This picture is too large. Choose a smaller one.`,
  not_a_picture: UNREADABLE,
  picture_truncated: msg`The picture arrived in pieces. Try again.`,
  pictures_busy: msg`We are looking at many pictures at the moment. Try again in a minute.`,
  still_responsible: msg`You are the only owner of a shop, or run the platform. Hand that over to somebody first, then ask again.`,
  erasure_begun: msg`It is too late to take it back: the erasure has begun.`,
  password_wrong: msg`That is not your password.`,
  proof_needed: msg`Enter your password. If you have none, sign out and in again, and ask within five minutes.`,
};

export function describeAccountError(error: unknown): MessageDescriptor {
  return (error instanceof GalleriaError ? BY_CODE[error.code] : undefined) ?? describeError(error).text;
}
