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


def find_hindrance(available_minor: int, *, minimum_minor: int, has_account: bool) -> Hindrance | None:
    """Why an available balance is not paid out; None when it is."""
    if available_minor < 0:
        return Hindrance.BELOW_ZERO
    if available_minor < max(1, minimum_minor):
        return Hindrance.BELOW_MINIMUM
    return None if has_account else Hindrance.NO_ACCOUNT
