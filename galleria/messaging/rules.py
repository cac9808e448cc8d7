"""What can be decided about conversations without a database: whether one is open, and how quickly somebody answers in words. Pure."""

from enum import StrEnum

WORDS_LONGEST = 2000
REASON_LONGEST = 1000
MOST_PUBLISHED = 20  # questions on a piece's page
LEAST_ANSWERED = 5  # fewer say nothing about how quickly somebody answers
ANSWERED_WITHIN_DAYS = 90  # what lies farther back does not count
HOUR_S = 3600
DAY_S = 24 * HOUR_S


class Side(StrEnum):
    """Who writes."""

    ASKER = "asker"
    SELLER = "seller"

    @property
    def other(self) -> "Side":
        """Who reads it."""
        return Side.SELLER if self == Side.ASKER else Side.ASKER


class Within(StrEnum):
    """How long half of somebody's answers take at most; the first four are the words that sellers use of themselves."""

    UNKNOWN = ""
    HOUR = "1h"
    DAY = "day"
    TWO_DAYS = "2days"
    WEEK = "week"
    LONGER = "longer"


LIMITS_S = ((HOUR_S, Within.HOUR), (DAY_S, Within.DAY), (2 * DAY_S, Within.TWO_DAYS), (7 * DAY_S, Within.WEEK))


def describe_median(answered: int, median_s: float | None) -> Within:
    """The shortest of the words that is true of the median; none where too few were answered."""
    if median_s is None or answered < LEAST_ANSWERED:
        return Within.UNKNOWN
    return next((word for limit, word in LIMITS_S if median_s <= limit), Within.LONGER)


def find_closer(*, is_closed_by_staff: bool, is_blocked_by_asker: bool, is_blocked_by_seller: bool) -> str:
    """Who ended it: `staff`, `asker`, `seller`, or nobody. What staff have closed stays closed, whatever the sides do."""
    if is_closed_by_staff:
        return "staff"
    if is_blocked_by_asker:
        return Side.ASKER.value
    return Side.SELLER.value if is_blocked_by_seller else ""
