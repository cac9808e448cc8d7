/** What the forms of signing in ask for. */
import { i18n } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import * as z from "zod/mini";
import { SHORTEST_PASSWORD } from "#/features/accounts/lib/password-rule";
import { emailSchema as email } from "#/lib/form/email-schema";

const LONGEST_PASSWORD = 1000;

const password = () => z.string().check(z.minLength(1, i18n._(msg`Enter your password`)), z.maxLength(LONGEST_PASSWORD));
const newPassword = () =>
  z.string().check(z.minLength(SHORTEST_PASSWORD, i18n._(msg`At least ${SHORTEST_PASSWORD} characters`)), z.maxLength(LONGEST_PASSWORD, i18n._(msg`That is too long`)));
const code = () => z.string().check(z.trim(), z.minLength(4, i18n._(msg`Enter the code`)), z.maxLength(64));

export const signInSchema = () => z.object({ email: email(), password: password() });
export const signUpSchema = () =>
  z.object({ name: z.string().check(z.trim(), z.minLength(1, i18n._(msg`Enter your name`)), z.maxLength(100)), email: email(), password: newPassword() });
export const codeSchema = () => z.object({ code: code() });
export const emailSchema = () => z.object({ email: email() });
export const resetSchema = () => z.object({ key: code(), password: newPassword() });
export const proofSchema = () => z.object({ secret: z.string().check(z.minLength(1, i18n._(msg`Enter it to go on`))) });
export const changePasswordSchema = () => z.object({ current_password: password(), new_password: newPassword() });
