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


def find_hindrance(available_minor: int, *, minimum_minor: int, lacks: Hindrance | None) -> Hindrance | None:
    """Why an available balance is not paid out; None when it is. `lacks` is what is wrong with where it would go, if anything."""
    if available_minor < 0:
        return Hindrance.BELOW_ZERO
    if available_minor < max(1, minimum_minor):
        return Hindrance.BELOW_MINIMUM
    return lacks
