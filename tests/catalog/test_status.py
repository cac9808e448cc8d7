from itertools import product

import pytest

from galleria.catalog.errors import TransitionRefused
from galleria.catalog.models import Status
from galleria.catalog.rules.status import TRANSITIONS, can_transition, check_transition

ALLOWED = {
    ("draft", "active"), ("draft", "archived"),
    ("active", "draft"), ("active", "reserved"), ("active", "sold"), ("active", "archived"),
    ("reserved", "active"), ("reserved", "sold"),
    ("sold", "active"), ("sold", "archived"),
    ("archived", "draft"),
}  # fmt: skip


@pytest.mark.parametrize(("before", "after"), list(product(Status.values, Status.values)))
def test_every_pair_of_statuses(before: str, after: str) -> None:
    allowed = before == after or (before, after) in ALLOWED
    assert can_transition(before, after) == allowed
    if not allowed:
        with pytest.raises(TransitionRefused):
            check_transition(before, after, TransitionRefused)


def test_the_table_knows_every_status() -> None:
    assert set(TRANSITIONS) == set(Status.values)
