"""Where a payout can stand, what can happen to it, and who is paid out at all. Pure."""

from enum import StrEnum


class Status(StrEnum):
    """Where a payout stands."""

    WAITING = "waiting"  # set aside, the bank does not know of it yet
    SENT = "sent"  # with the bank
    SETTLED = "settled"  # has left the shop's account
    FAILED = "failed"  # never left it
    RETURNED = "returned"  # left it and came back


class Step(StrEnum):
    """What can happen to it."""

    SEND = "send"
    SETTLE = "settle"
    FAIL = "fail"
    RETURN = "return"


class Hindrance(StrEnum):
    """Why somebody with a balance is not paid out."""

    BELOW_ZERO = "below_zero"
    BELOW_MINIMUM = "below_minimum"
    AT_BANK = "at_bank"  # a buyer's bank may still take it back
    NO_ACCOUNT = "no_account"
    NO_STRIPE = "no_stripe"  # has no account at Stripe, or has not finished making it
    STRIPE_NEEDS = "stripe_needs"
    STRIPE_CHECKS = "stripe_checks"
    STRIPE_CLOSED = "stripe_closed"


TRANSITIONS: dict[Status, dict[Step, Status]] = {
    Status.WAITING: {Step.SEND: Status.SENT, Step.FAIL: Status.FAILED},
    Status.SENT: {Step.SETTLE: Status.SETTLED, Step.FAIL: Status.FAILED},
    Status.SETTLED: {Step.RETURN: Status.RETURNED},
    Status.FAILED: {},
    Status.RETURNED: {},
}
OPEN = (Status.WAITING, Status.SENT)


def can_take(status: Status, step: Step) -> bool:
    """Whether the step is open to a payout that stands there."""
    return step in TRANSITIONS[status]


def compute_payable(available_minor: int, at_bank_minor: int) -> int:
    """What of an available balance can be paid out while buyers' banks may take so much of it back."""
    return max(0, available_minor - at_bank_minor)


def find_hindrance(available_minor: int, *, at_bank_minor: int = 0, minimum_minor: int, lacks: Hindrance | None) -> Hindrance | None:
    """Why nothing of an available balance is paid out; None when something is. `lacks` is what is wrong with where it would go, if anything."""
    if available_minor < 0:
        return Hindrance.BELOW_ZERO
    least = max(1, minimum_minor)
    if available_minor < least:
        return Hindrance.BELOW_MINIMUM
    if compute_payable(available_minor, at_bank_minor) < least:
        return Hindrance.AT_BANK
    return lacks
