/** How far a seller's account at Stripe is, and what can be done about it. */
import type { StripeAccount } from "@galleria/sdk/types";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

type State = StripeAccount["state"];

const NAMES: Readonly<Record<State, MessageDescriptor>> = {
  none: msg`Not set up yet`,
  begun: msg`Begun`,
  needs: msg`Stripe needs more from you`,
  checking: msg`Stripe is checking`,
  ready: msg`Ready`,
  restricted: msg`Restricted by Stripe`,
};

const TEXTS: Readonly<Record<Exclude<State, "restricted">, MessageDescriptor>> = {
  none: msg`This shop pays its sellers through Stripe. Stripe asks you, on its own pages, who you are and to which bank account your money should go; the shop never sees either.`,
  begun: msg`Your account at Stripe is there, and Stripe does not know everything yet. Go on where you left off.`,
  needs: msg`Until then your money waits here.`,
  checking: msg`Stripe looks at what you have told it. That may take some days; a letter tells you when it is done. Until then your money waits here.`,
  ready: msg`What you earn goes to your balance at Stripe with each payout, and Stripe pays it on to your bank.`,
};

const REASONS: Readonly<Record<string, MessageDescriptor>> = {
  under_review: msg`Stripe is reviewing your account. Until it is done your money waits here.`,
  listed: msg`Stripe is comparing your name with a list of people with whom nobody may trade. Until it is done your money waits here.`,
  platform_paused: msg`Your account has been paused. Your money waits here.`,
  disconnected: msg`Your account is not connected with this shop any more. Please write to the shop.`,
};
const REJECTED = msg`Stripe has rejected your account. Your money waits here; please write to the shop.`;
const OTHER = msg`Stripe does not say why here; its letters to you and your dashboard there may. Your money waits here.`;

const NEEDS: Readonly<Record<StripeAccount["needs"][number], MessageDescriptor>> = {
  bank: msg`The bank account that it should pay to`,
  person: msg`Who you are`,
  document: msg`A document that shows who you are`,
  company: msg`Who your company is`,
  business: msg`What you sell`,
  terms: msg`That you accept its terms`,
  other: msg`Some other details`,
};

const WAYS: Readonly<Partial<Record<State, MessageDescriptor>>> = {
  none: msg`Set up payouts with Stripe`,
  begun: msg`Go on at Stripe`,
  needs: msg`Tell Stripe`,
};

export const stateName = ({ state }: StripeAccount): MessageDescriptor => NAMES[state];
export const needName = (need: StripeAccount["needs"][number]): MessageDescriptor => NEEDS[need];

export function stateText({ state, reason }: StripeAccount): MessageDescriptor {
  if (state !== "restricted") return TEXTS[state];
  return REASONS[reason] ?? (reason.startsWith("rejected.") ? REJECTED : OTHER);
}

/** What the way to Stripe's pages is called; none where there is nothing to tell it. */
export function onboardingName({ state, needs }: StripeAccount): MessageDescriptor | undefined {
  return WAYS[state] ?? (state === "ready" && needs.length > 0 ? WAYS.needs : undefined);
}
