from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleria.catalog.rules.prices import compute_lowest_price

NOW = datetime(2026, 11, 20, tzinfo=UTC)


def days_ago(days: int) -> datetime:
    return NOW - timedelta(days=days)


@pytest.mark.parametrize(
    ("changes", "lowest"),
    [
        ([], None),
        ([(days_ago(5), 100)], None),
        ([(days_ago(90), 100), (days_ago(5), 80)], 100),
        ([(days_ago(90), 70), (days_ago(60), 100), (days_ago(5), 80)], 100),
        ([(days_ago(90), 70), (days_ago(20), 100), (days_ago(5), 80)], 70),
        ([(days_ago(90), 100), (days_ago(20), 60), (days_ago(10), 100), (days_ago(5), 80)], 60),
    ],
)
def test_the_lowest_of_the_thirty_days_before_the_current_price(changes: list[tuple[datetime, int]], lowest: int | None) -> None:
    assert compute_lowest_price(changes) == lowest


@given(st.lists(st.tuples(st.integers(0, 200), st.integers(1, 1000)), min_size=2, max_size=12, unique_by=lambda entry: entry[0]))
def test_equals_a_look_at_every_day(entries: list[tuple[int, int]]) -> None:
    changes = [(days_ago(day), amount) for day, amount in sorted(entries, reverse=True)]
    began = changes[-1][0]
    seen = []
    for half_days in range(1, 61):
        moment = began - timedelta(hours=12 * half_days) + timedelta(minutes=1)
        in_force = [amount for at, amount in changes[:-1] if at <= moment]
        seen += in_force[-1:]
    assert compute_lowest_price(changes) == (min(seen) if seen else None)
