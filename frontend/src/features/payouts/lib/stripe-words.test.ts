import type { StripeAccount } from "@galleria/sdk/types";
import { i18n } from "@lingui/core";
import { onboardingName, stateText } from "#/features/payouts/lib/stripe-words";

const account: StripeAccount = { state: "none", needs: [], deadline: null, reason: "", country: "", currency: "", has_dashboard: false, looked_at: null };
const name = (changes: Partial<StripeAccount>) => {
  const words = onboardingName({ ...account, ...changes });
  return words && i18n._(words);
};

test("offers the way to Stripe wherever there is something to tell it", () => {
  expect(name({})).toBe("Set up payouts with Stripe");
  expect(name({ state: "begun" })).toBe("Go on at Stripe");
  expect(name({ state: "needs", needs: ["bank"] })).toBe("Tell Stripe");
  expect(name({ state: "ready", needs: ["document"] })).toBe("Tell Stripe");
  expect([name({ state: "ready" }), name({ state: "checking" }), name({ state: "restricted", needs: ["bank"] })]).toEqual([undefined, undefined, undefined]);
});

test("says why an account is restricted, as far as Stripe says it", () => {
  const said = (reason: string) => i18n._(stateText({ ...account, state: "restricted", reason }));
  expect(said("under_review")).toBe("Stripe is reviewing your account. Until it is done your money waits here.");
  expect(said("rejected.fraud")).toMatch(/^Stripe has rejected your account/);
  expect(said("other")).toMatch(/^Stripe does not say why/);
});
