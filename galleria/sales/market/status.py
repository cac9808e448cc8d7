"""What can happen to a seller's part of an order, and what becomes of it then. Pure."""

from enum import StrEnum

from galleria.kernel.problems import Problem


class Status(StrEnum):
    """Where a sale stands. Its money is held until it is released."""

    PAID = "paid"
    SHIPPED = "shipped"
    ARRIVED = "arrived"  # the buyer has it, and time to look at it
    RELEASED = "released"
    REFUNDED = "refunded"


class Step(StrEnum):
    """What can be done with a sale, or happen to it."""

    SHIP = "ship"  # the last piece of it has left
    NO_MORE = "no_more"  # some of it has left, and the rest will not
    ARRIVE = "arrive"
    CONFIRM = "confirm"  # the buyer is content
    RELEASE = "release"  # the time to look at it is over
    REFUND = "refund"  # all of it went back
    CHARGE_BACK = "charge_back"  # the buyer's bank took the rest of it


GOES_BACK = {Step.REFUND: Status.REFUNDED, Step.CHARGE_BACK: Status.REFUNDED}

# A buyer may be content before anybody has said that it was sent or has come.
TRANSITIONS: dict[Status, dict[Step, Status]] = {
    Status.PAID: {Step.SHIP: Status.SHIPPED, Step.NO_MORE: Status.SHIPPED, **GOES_BACK},
    Status.SHIPPED: {Step.ARRIVE: Status.ARRIVED, Step.CONFIRM: Status.RELEASED, **GOES_BACK},
    Status.ARRIVED: {Step.CONFIRM: Status.RELEASED, Step.RELEASE: Status.RELEASED, **GOES_BACK},
    Status.RELEASED: GOES_BACK,
    Status.REFUNDED: {},
}
HELD = (Status.PAID, Status.SHIPPED, Status.ARRIVED)
"""While its money is nobody's yet."""


def can_take(status: Status, step: Step) -> bool:
    """Whether the step is open to a sale that stands there."""
    return step in TRANSITIONS[status]


def status_after(status: Status, step: Step, refusal: type[Problem]) -> Status:
    """Where the sale stands after the step. Raises `refusal` with `status` and `step` when it is not open."""
    if not can_take(status, step):
        raise refusal(status=status.value, step=step.value)
    return TRANSITIONS[status][step]
