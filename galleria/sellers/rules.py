"""What becomes of a seller, and what has to be known of one. Pure: no database, no clock."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Final

OF_AGE: Final = 18  # years; the age of majority where the shops are, and in all of the European Union
OLDEST: Final = 120
FEWEST_FOR_AVERAGE: Final = 3
"""Of one rating or two, an average would say more of chance, or of one buyer, than of the seller: until then only their number is shown."""


class Kind(StrEnum):
    """A private person or a company; commission and the days of inspection depend on it."""

    PRIVATE = "private"
    COMPANY = "company"


class State(StrEnum):
    """Whether somebody may sell."""

    APPLIED = "applied"
    APPROVED = "approved"
    REFUSED = "refused"
    SUSPENDED = "suspended"


class Step(StrEnum):
    """What can happen to a seller. The first is theirs, the others are the staff's."""

    APPLY = "apply"
    APPROVE = "approve"
    REFUSE = "refuse"
    SUSPEND = "suspend"
    READMIT = "readmit"


TRANSITIONS: Final[Mapping[tuple[State | None, Step], State]] = {
    (None, Step.APPLY): State.APPLIED,
    (State.REFUSED, Step.APPLY): State.APPLIED,
    (State.APPLIED, Step.APPROVE): State.APPROVED,
    (State.APPLIED, Step.REFUSE): State.REFUSED,
    (State.APPROVED, Step.SUSPEND): State.SUSPENDED,
    (State.SUSPENDED, Step.READMIT): State.APPROVED,
}
LEADS_TO: Final[Mapping[Step, State]] = {step: after for (_, step), after in TRANSITIONS.items()}
DECISIONS: Final = (Step.APPROVE, Step.REFUSE, Step.SUSPEND, Step.READMIT)
NEEDS_REASON: Final = frozenset({Step.REFUSE, Step.SUSPEND})
KIND_IS_FIXED: Final = frozenset({State.APPROVED, State.SUSPENDED})
"""What was decided on cannot become something else behind the decision."""


def find_next(state: State | None, step: Step) -> State | None:
    """Where the step leads from there; None when it cannot be taken."""
    return TRANSITIONS.get((state, step))


def list_steps(state: State) -> list[Step]:
    """The decisions that staff can take about a seller in this state."""
    return [step for step in DECISIONS if find_next(state, step) is not None]


def find_faults(kind: Kind, *, company_name: str, tax_id: str, birth_date: date | None, today: date) -> dict[str, str]:
    """What is missing or wrong of who somebody is by law, by field; what buyers and tax offices have to be told of each kind."""
    if kind == Kind.COMPANY:
        needed = {"company_name": company_name, "tax_id": tax_id}
        return {name: "is needed of a company" for name, value in needed.items() if not value}
    if birth_date is None:
        return {"birth_date": "is needed of a private seller"}
    years = compute_age(birth_date, today)
    if not 0 <= years <= OLDEST:
        return {"birth_date": "is nobody's date of birth"}
    return {} if years >= OF_AGE else {"birth_date": f"sellers are at least {OF_AGE} years old"}


def compute_age(born: date, today: date) -> int:
    """Whole years. Who was born on 29 February is older on 1 March."""
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
