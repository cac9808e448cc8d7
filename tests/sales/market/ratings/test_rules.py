"""When a sale is over, by example; what counts, by property."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleria.sales.market.ratings.rules import CHANGED_WITHIN, Hides, compute_worth, find_last_change, find_over

DAY = datetime(2026, 11, 1, tzinfo=UTC)
LATER = DAY + timedelta(days=9)


@pytest.mark.parametrize(
    ("status", "shipped", "ends", "expected"),
    [
        ("paid", None, (None, None, None), None),
        ("shipped", DAY, (None, None, None), None),
        ("arrived", DAY, (None, None, DAY), None),
        ("released", DAY, (LATER, None, None), LATER),
        ("released", None, (LATER, None, None), LATER),
        ("released", DAY, (DAY, None, LATER), LATER),
        ("refunded", DAY, (None, LATER, None), LATER),
        ("refunded", DAY, (DAY, LATER, DAY), LATER),
        ("refunded", None, (None, DAY, None), None),
        ("refunded", None, (None, DAY, LATER), LATER),
    ],
)
def test_when_a_sale_is_over(
    status: str, shipped: datetime | None, ends: tuple[datetime | None, datetime | None, datetime | None], expected: datetime | None
) -> None:
    released, refunded, settled = ends
    assert find_over(status, shipped_at=shipped, released_at=released, went_back_at=refunded, settled_at=settled) == expected


@given(st.integers(-3000, 3000), st.integers(-400, 400))
def test_a_rating_can_be_changed_for_its_days_at_least(day: int, days: int) -> None:
    rated_at = DAY + timedelta(days=day)
    over_at = rated_at + timedelta(days=days)
    assert find_last_change(over_at, rated_at) == max(rated_at, over_at) + CHANGED_WITHIN


@given(st.integers(1, 5), st.sampled_from(list(Hides)))
def test_what_is_hidden_altogether_is_worth_nothing(stars: int, hides: Hides) -> None:
    assert compute_worth(stars, hides) == (0 if hides is Hides.ALL else stars)
