/** An e-mail address, as every form asks for one. */
import { i18n } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import * as z from "zod/mini";
import { EMAIL_ADDRESS } from "#/lib/form/email-address";

export const emailSchema = () => z.string().check(z.trim(), z.regex(EMAIL_ADDRESS, i18n._(msg`Enter an e-mail address, like ada@example.org`)), z.maxLength(254));
