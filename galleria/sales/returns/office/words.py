"""What the pages of returns call things."""

from galleria.sales.returns.models import Return, ReturnStep
from galleria.sales.returns.status import Reason, Status

COLOURS = {
    Status.REQUESTED: "warning",
    Status.APPROVED: "info",
    Status.SENT: "primary",
    Status.RECEIVED: "warning",
    Status.REFUNDED: "success",
    Status.DECLINED: "danger",
    Status.CANCELLED: "",
    Status.CLOSED: "",
}
REASONS = {
    Reason.CHANGED_MIND: "changed their mind",
    Reason.DAMAGED: "damaged",
    Reason.NOT_AS_DESCRIBED: "not as described",
    Reason.WRONG_PIECE: "wrong piece",
    Reason.TOO_LATE: "arrived too late",
    Reason.OTHER: "another reason",
}
HAPPENED = {
    "request": "Asked for",
    "approve": "Approved",
    "waive": "Need not be sent",
    "decline": "Declined",
    "send": "On its way",
    "receive": "Arrived",
    "refund": "Refunded",
    "cancel": "Given up by the buyer",
    "close": "Closed",
}
BY_BUYERS = ("request", "send", "cancel")


def say_who(step: ReturnStep, one: Return) -> str:
    """Whose doing a step was: its seller, staff by name, the buyer, or the platform by itself."""
    if step.actor is not None:
        name = step.actor.get_full_name()
        if step.actor_id == one.seller_id:
            return f"{name}, the seller"
        return f"{name}, the buyer" if step.code in BY_BUYERS else name
    return "the buyer, as a guest" if step.code in BY_BUYERS else "Galleria"
