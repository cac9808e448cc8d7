"""Which earlier price must be shown beside a discount, and what a price becomes by a percentage."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

WINDOW = timedelta(days=30)  # Directive 98/6/EC, article 6a


def compute_lowest_price(changes: Sequence[tuple[datetime, int]]) -> int | None:
    """The lowest price in force during the 30 days before the current one began, in minor units.

    `changes` are (from when, amount in minor units), oldest first; the last one is the current price.
    None when there is no earlier price in the window.
    """
    if len(changes) < 2:
        return None
    began = changes[-1][0]
    lowest: int | None = None
    for (_, amount), (until, _) in pairwise(changes):
        if until > began - WINDOW:
            lowest = amount if lowest is None else min(lowest, amount)
    return lowest


def change_by_percent(amount_minor: int, percent: Decimal) -> int:
    """The amount changed by so many percent (-10 makes it a tenth cheaper), half a unit up."""
    return int((amount_minor * (100 + percent) / 100).quantize(Decimal(1), rounding=ROUND_HALF_UP))
