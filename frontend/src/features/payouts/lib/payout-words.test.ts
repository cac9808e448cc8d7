import type { Balance } from "@galleria/sdk/types";
import { i18n } from "@lingui/core";
import { outlook } from "#/features/payouts/lib/payout-words";

const balance: Balance = { currency: "EUR", available_minor: 0, at_bank_minor: 0, pending_minor: 0, reserved_minor: 0, minimum_minor: 2000, said: "", has_account: true, way: "bank" };
const said = (changes: Partial<Balance>) => i18n._(outlook({ ...balance, ...changes }, "Halden"));

test("says what becomes of what is free", () => {
  expect(said({ available_minor: 5000 })).toBe("It goes out with the next payouts.");
  expect(said({ available_minor: 5000, has_account: false })).toBe("Say below to which account it should go.");
  expect(said({ available_minor: 5000, has_account: false, way: "stripe" })).toBe("It waits until your account at Stripe can receive it: see below.");
  expect(said({ available_minor: 1999 })).toBe("It waits until it is €20: less is not paid out.");
  expect(said({})).toBe("Nothing is free to be paid out just now.");
});

test("says below zero that it is owed, without a sign", () => {
  expect(said({ available_minor: -1250 })).toBe("You owe Halden €12.50: more went back to buyers than was left here. It is taken from your next sales.");
});

test("says what waits for a buyer's bank", () => {
  expect(said({ available_minor: 9000, at_bank_minor: 4000 })).toBe(
    "It goes out with the next payouts, but for €40: a buyer's bank looks into what you sold, and may take that back.",
  );
  expect(said({ available_minor: 5000, at_bank_minor: 4000 })).toBe("It waits: a buyer's bank looks into what you sold, and may take €40 back.");
});
