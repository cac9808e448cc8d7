"""What can happen to a return, and what becomes of it then. Pure."""

from enum import StrEnum

from galleria.kernel.problems import Problem


class Status(StrEnum):
    """Where a return stands."""

    REQUESTED = "requested"
    APPROVED = "approved"
    DECLINED = "declined"
    SENT = "sent"
    RECEIVED = "received"
    REFUNDED = "refunded"
    CANCELLED = "cancelled"
    CLOSED = "closed"


class Step(StrEnum):
    """What can be done with a return, or happen to it."""

    APPROVE = "approve"
    WAIVE = "waive"  # it need not be sent: the money comes all the same
    DECLINE = "decline"
    SEND = "send"
    RECEIVE = "receive"
    REFUND = "refund"
    CANCEL = "cancel"
    CLOSE = "close"  # never sent, or nothing is given back for it


class Reason(StrEnum):
    """Why it comes back, as addresses spell it."""

    CHANGED_MIND = "changed-mind"
    DAMAGED = "damaged"
    NOT_AS_DESCRIBED = "not-as-described"
    WRONG_PIECE = "wrong-piece"
    TOO_LATE = "too-late"
    OTHER = "other"


# A parcel may come without anybody having said that it was sent.
TRANSITIONS: dict[Status, dict[Step, Status]] = {
    Status.REQUESTED: {
        Step.APPROVE: Status.APPROVED,
        Step.WAIVE: Status.RECEIVED,
        Step.DECLINE: Status.DECLINED,
        Step.CANCEL: Status.CANCELLED,
    },
    Status.APPROVED: {Step.SEND: Status.SENT, Step.RECEIVE: Status.RECEIVED, Step.CANCEL: Status.CANCELLED, Step.CLOSE: Status.CLOSED},
    Status.SENT: {Step.RECEIVE: Status.RECEIVED, Step.CANCEL: Status.CANCELLED, Step.CLOSE: Status.CLOSED},
    Status.RECEIVED: {Step.REFUND: Status.REFUNDED, Step.CLOSE: Status.CLOSED},
    Status.DECLINED: {},
    Status.REFUNDED: {},
    Status.CANCELLED: {},
    Status.CLOSED: {},
}
OPEN = (Status.REQUESTED, Status.APPROVED, Status.SENT, Status.RECEIVED)
FAULTS = frozenset({Reason.DAMAGED, Reason.NOT_AS_DESCRIBED, Reason.WRONG_PIECE, Reason.TOO_LATE})
"""The shop's doing: it pays the way back."""
REPORTED = frozenset({Reason.DAMAGED, Reason.NOT_AS_DESCRIBED, Reason.WRONG_PIECE})
"""Something is wrong with the piece itself: that can be said of what never comes back, too. Its seller may see it otherwise; what a shop's terms
let a buyer send back for any reason, they take back."""


def can_take(status: Status, step: Step) -> bool:
    """Whether the step is open to a return that stands there."""
    return step in TRANSITIONS[status]


def status_after(status: Status, step: Step, refusal: type[Problem]) -> Status:
    """Where it stands after the step. Raises `refusal` with `status` and `step` when it is not open."""
    if not can_take(status, step):
        raise refusal(status=status.value, step=step.value)
    return TRANSITIONS[status][step]
