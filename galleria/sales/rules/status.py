"""What can happen to an order, and what becomes of it then. Pure."""

from enum import StrEnum

from galleria.kernel.problems import Problem


class Status(StrEnum):
    """Where an order stands."""

    PENDING = "pending"
    PAID = "paid"
    PREPARING = "preparing"
    READY = "ready"
    SHIPPED = "shipped"
    DELIVERED = "delivered"
    COMPLETED = "completed"
    DISPUTED = "disputed"
    CANCELLED = "cancelled"
    REFUNDED = "refunded"


class Step(StrEnum):
    """What can be done with an order, or happen to it."""

    PAY = "pay"
    PREPARE = "prepare"
    MAKE_READY = "make_ready"
    SHIP = "ship"
    DELIVER = "deliver"
    COMPLETE = "complete"
    CANCEL = "cancel"
    DISPUTE = "dispute"
    SETTLE = "settle"
    REFUND = "refund"


# Paying is a step for itself: an order that is paid at the counter is prepared before, and paid when it is handed over.
TRANSITIONS: dict[Status, dict[Step, Status]] = {
    Status.PENDING: {Step.PAY: Status.PAID, Step.PREPARE: Status.PREPARING, Step.CANCEL: Status.CANCELLED},
    Status.PAID: {
        Step.PREPARE: Status.PREPARING,
        Step.MAKE_READY: Status.READY,
        Step.SHIP: Status.SHIPPED,
        Step.CANCEL: Status.CANCELLED,
        Step.DISPUTE: Status.DISPUTED,
        Step.REFUND: Status.REFUNDED,
    },
    Status.PREPARING: {
        Step.PAY: Status.PREPARING,
        Step.MAKE_READY: Status.READY,
        Step.SHIP: Status.SHIPPED,
        Step.CANCEL: Status.CANCELLED,
        Step.DISPUTE: Status.DISPUTED,
        Step.REFUND: Status.REFUNDED,
    },
    Status.READY: {
        Step.PAY: Status.READY,
        Step.SHIP: Status.SHIPPED,
        Step.DELIVER: Status.DELIVERED,
        Step.CANCEL: Status.CANCELLED,
        Step.DISPUTE: Status.DISPUTED,
        Step.REFUND: Status.REFUNDED,
    },
    Status.SHIPPED: {Step.DELIVER: Status.DELIVERED, Step.DISPUTE: Status.DISPUTED, Step.REFUND: Status.REFUNDED},
    Status.DELIVERED: {Step.COMPLETE: Status.COMPLETED, Step.DISPUTE: Status.DISPUTED, Step.REFUND: Status.REFUNDED},
    Status.COMPLETED: {Step.DISPUTE: Status.DISPUTED, Step.REFUND: Status.REFUNDED},
    Status.DISPUTED: {Step.SETTLE: Status.COMPLETED, Step.REFUND: Status.REFUNDED},
    Status.CANCELLED: {},
    Status.REFUNDED: {},
}
RESUMABLE = frozenset(status for status, steps in TRANSITIONS.items() if Step.DISPUTE in steps)
"""Where an order can have stood before it was disputed. When the buyer's bank decides that nothing changes, or leaves a part of the money, it goes on
from there; when staff settle a dispute it is complete.
"""
BUYER_CANCELS = frozenset({Status.PENDING, Status.PAID})
"""While nobody has begun with it."""
UNPAID_STATUSES = (Status.PENDING, Status.PREPARING, Status.READY)
"""In which an order can stand that is not paid: the last two when it is paid at pickup."""


def can_take(status: Status, step: Step) -> bool:
    """Whether the step is open to an order that stands there."""
    return step in TRANSITIONS[status]


def status_after(status: Status, step: Step, refusal: type[Problem]) -> Status:
    """Where the order stands after the step. Raises `refusal` with `status` and `step` when it is not open."""
    if not can_take(status, step):
        raise refusal(status=status.value, step=step.value.replace("_", " "))
    return TRANSITIONS[status][step]


def status_resumed(before: Status, refusal: type[Problem]) -> Status:
    """Where a disputed order goes on that stood there before. Raises `refusal` with `status` and `step` where it cannot have."""
    if before not in RESUMABLE:
        raise refusal(status=before.value, step="be gone on with")
    return before
