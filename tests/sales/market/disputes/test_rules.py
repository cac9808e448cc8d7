"""What may happen to a dispute, and what may be complained about until when."""

from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from galleria.sales.market.disputes.errors import DisputeStepRefused
from galleria.sales.market.disputes.rules import LATE_REASONS, UNSENT_REASONS, list_reasons
from galleria.sales.market.disputes.status import Reason, Status, Step, status_after

WAYS = {
    ("open", "answer"): "decision", ("open", "accept"): "closed", ("open", "ask_back"): "returning", ("open", "lapse"): "decision",
    ("open", "withdraw"): "closed", ("open", "drop"): "closed", ("decision", "accept"): "closed", ("decision", "ask_back"): "returning",
    ("decision", "withdraw"): "closed", ("decision", "decide"): "closed", ("decision", "drop"): "closed", ("returning", "send_back"): "returning",
    ("returning", "come_back"): "closed", ("returning", "miss"): "decision", ("returning", "lapse"): "decision", ("returning", "withdraw"): "closed",
    ("returning", "drop"): "closed",
}  # fmt: skip
NOW = datetime(2026, 6, 30, 12, tzinfo=UTC)
ALL = tuple(Reason)


@pytest.mark.parametrize(("status", "step"), list(product(Status, Step)))
def test_every_pair_of_status_and_step(status: Status, step: Step) -> None:
    expected = WAYS.get((status.value, step.value))
    if expected is not None:
        assert status_after(status, step, DisputeStepRefused) == expected
        return
    with pytest.raises(DisputeStepRefused):
        status_after(status, step, DisputeStepRefused)


@pytest.mark.parametrize(
    ("status", "paid", "released", "expected"),
    [
        ("shipped", 1, None, ALL), ("arrived", 20, None, ALL), ("paid", 6.9, None, ()), ("paid", 7, None, UNSENT_REASONS),
        ("released", 60, 30, LATE_REASONS), ("released", 60, 30.1, ()), ("refunded", 10, 5, ()),
    ],
)  # fmt: skip
def test_what_may_be_complained_about_until_when(status: str, paid: float, released: float | None, expected: tuple[Reason, ...]) -> None:
    released_at = NOW - timedelta(days=released) if released is not None else None
    assert list_reasons(status, paid_at=NOW - timedelta(days=paid), released_at=released_at, now=NOW) == expected
