"""Who answered a return, and what ended it where nobody did: nobody is said to have said what they did not say."""

from enum import StrEnum

from galleria.sales.returns.models import Return, ReturnStep
from galleria.sales.returns.status import Step

ANSWERS = (Step.APPROVE, Step.WAIVE, Step.DECLINE, Step.CLOSE)


class Answerer(StrEnum):
    """Whose words stand there."""

    NOBODY = ""
    SELLER = "seller"
    SHOP = "shop"
    PLATFORM = "platform"  # it ended by itself


class Ending(StrEnum):
    """What ended it by itself."""

    NONE = ""
    UNSENT = "unsent"
    BANK = "bank"  # the buyer's bank has taken the money
    PAID = "paid"  # the money went back another way


WORDS = {
    Ending.UNSENT: "It was not sent in time.",
    Ending.BANK: "Your bank has paid the money back.",
    Ending.PAID: "Nothing is left of what was paid for it: it went back to you another way.",
}
"""To the buyer."""


def find_ending(one: Return) -> Ending:
    """By its last answer, which then nobody gave. Those from before the steps said it are known by their words."""
    step = _find_last(one)
    if step is None or step.actor_id is not None:
        return Ending.NONE
    if why := step.details.get("why"):
        return Ending(why)
    return next((ending for ending, words in WORDS.items() if step.code in (Step.DECLINE, Step.CLOSE) and words == one.answer), Ending.NONE)


def find_answerer(one: Return) -> Answerer:
    """Who said what stands as its answer."""
    step = _find_last(one)
    if step is None:
        return Answerer.NOBODY
    if find_ending(one) != Ending.NONE:
        return Answerer.PLATFORM
    return Answerer.SELLER if is_sellers(step, one) else Answerer.SHOP


def is_sellers(step: ReturnStep, one: Return) -> bool:
    """Whether its seller took it."""
    return step.actor_id is not None and step.actor_id == one.seller_id


def _find_last(one: Return) -> ReturnStep | None:
    return next((step for step in reversed(one.steps.all()) if step.code in ANSWERS), None)
