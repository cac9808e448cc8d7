"""What can happen to a dispute, and what becomes of it then. Pure."""

from enum import StrEnum

from galleria.kernel.problems import Problem


class Status(StrEnum):
    """Where a dispute stands: whose turn it is."""

    OPEN = "open"  # the seller's
    DECISION = "decision"  # the house's staff
    RETURNING = "returning"  # it goes back first, then the money comes
    CLOSED = "closed"


class Step(StrEnum):
    """What can be done with a dispute, or happen to it."""

    ANSWER = "answer"  # the seller does not agree
    ACCEPT = "accept"  # the seller gives what was asked for
    ASK_BACK = "ask_back"  # money when it comes back
    LAPSE = "lapse"  # nobody answered
    WITHDRAW = "withdraw"
    DECIDE = "decide"
    SEND_BACK = "send_back"
    COME_BACK = "come_back"
    MISS = "miss"  # it was not sent back in time
    DROP = "drop"  # all of the sale has gone back some other way


class Outcome(StrEnum):
    """Why it is closed."""

    AGREED = "agreed"
    DECIDED = "decided"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"
    DROPPED = "dropped"


class Reason(StrEnum):
    """What is wrong, as addresses spell it."""

    NOT_RECEIVED = "not-received"
    NOT_AS_DESCRIBED = "not-as-described"
    DAMAGED = "damaged"
    NOT_AUTHENTIC = "not-authentic"
    OTHER = "other"


class Side(StrEnum):
    """Who speaks."""

    BUYER = "buyer"
    SELLER = "seller"
    HOUSE = "house"


# Until the house has decided, the seller may give what was asked for; the buyer may let it be at any time.
TRANSITIONS: dict[Status, dict[Step, Status]] = {
    Status.OPEN: {
        Step.ANSWER: Status.DECISION,
        Step.ACCEPT: Status.CLOSED,
        Step.ASK_BACK: Status.RETURNING,
        Step.LAPSE: Status.DECISION,
        Step.WITHDRAW: Status.CLOSED,
        Step.DROP: Status.CLOSED,
    },
    Status.DECISION: {
        Step.ACCEPT: Status.CLOSED,
        Step.ASK_BACK: Status.RETURNING,
        Step.WITHDRAW: Status.CLOSED,
        Step.DECIDE: Status.CLOSED,
        Step.DROP: Status.CLOSED,
    },
    Status.RETURNING: {
        Step.SEND_BACK: Status.RETURNING,
        Step.COME_BACK: Status.CLOSED,
        Step.MISS: Status.DECISION,
        Step.LAPSE: Status.DECISION,
        Step.WITHDRAW: Status.CLOSED,
        Step.DROP: Status.CLOSED,
    },
    Status.CLOSED: {},
}
UNSETTLED = (Status.OPEN, Status.DECISION, Status.RETURNING)
"""Until it is closed nothing of the sale is released."""


def can_take(status: Status, step: Step) -> bool:
    """Whether the step is open to a dispute that stands there."""
    return step in TRANSITIONS[status]


def status_after(status: Status, step: Step, refusal: type[Problem]) -> Status:
    """Where it stands after the step. Raises `refusal` with `status` and `step` when it is not open."""
    if not can_take(status, step):
        raise refusal(status=status.value, step=step.value.replace("_", " "))
    return TRANSITIONS[status][step]
