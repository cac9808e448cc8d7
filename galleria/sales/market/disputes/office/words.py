"""What the pages of disputes call things."""

from typing import Any

from galleria.sales.market.disputes.models import DisputeStep
from galleria.sales.market.disputes.rules import Effect
from galleria.sales.market.disputes.status import Outcome, Reason, Side, Status
from galleria.sales.office.words import say_money

COLOURS = {Status.OPEN: "info", Status.DECISION: "warning", Status.RETURNING: "primary", Status.CLOSED: ""}
TURNS = {
    Status.OPEN: "the seller's turn",
    Status.DECISION: "yours to decide",
    Status.RETURNING: "it goes back first",
    Status.CLOSED: "closed",
}
REASONS = {
    Reason.NOT_RECEIVED: "not received",
    Reason.NOT_AS_DESCRIBED: "not as described",
    Reason.DAMAGED: "damaged",
    Reason.NOT_AUTHENTIC: "not authentic",
    Reason.OTHER: "something else",
}
OUTCOMES = {
    Outcome.AGREED: "The seller gave what was asked for.",
    Outcome.DECIDED: "The house decided.",
    Outcome.RETURNED: "It came back, and the money went back.",
    Outcome.WITHDRAWN: "The buyer let it be.",
    Outcome.DROPPED: "All of the sale was paid back some other way.",
}
HAPPENED = {
    "open": "Opened",
    "answer": "The seller does not agree",
    "accept": "The seller gives it",
    "ask_back": "To be sent back first",
    "lapse": "Nobody answered in time",
    "withdraw": "The buyer let it be",
    "decide": "Decided",
    "send_back": "On its way back",
    "come_back": "It came back",
    "miss": "Not sent back in time",
    "drop": "Paid back some other way",
}
SIDES = {Side.BUYER: "Buyer", Side.SELLER: "Seller", Side.HOUSE: "The house"}


def say_who(step: DisputeStep) -> str:
    """Whose doing a step was: by name and side, a guest, or the platform by itself."""
    if not step.side:
        return "Galleria"
    side = SIDES[Side(step.side)].lower()
    return f"{step.actor.get_full_name()}, {side}" if step.actor is not None else f"the {side.removeprefix('the ')}, as a guest"


def say_effect(effect: Effect, currency: str) -> list[dict[str, Any]]:
    """Who gets and gives what, row by row; what is nothing is left out but for the buyer and the rest."""
    rows = [
        ("The buyer gets", effect.buyer_minor, ""),
        ("of the seller's money that is held", effect.held_minor, ""),
        ("of what the seller has free to be paid out", effect.free_minor, ""),
        ("of what the seller does not have", effect.below_zero_minor, "Their balance falls below zero, and is collected from later sales."),
        ("of the commission", effect.commission_minor, ""),
        ("The seller keeps of the sale", effect.left_minor, ""),
    ]
    kept = (0, len(rows) - 1)
    return [
        {"words": words, "amount": say_money(amount, currency), "help": help_text, "is_sum": place in kept}
        for place, (words, amount, help_text) in enumerate(rows)
        if amount or place in kept
    ]
