"""When a sale can be rated, until when that can be changed, and what of a rating is shown. Pure: no database, no clock."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from galleria.sales.market.status import Status

RATED_WITHIN: Final = timedelta(days=90)  # after the sale was over
CHANGED_WITHIN: Final = timedelta(days=30)  # after it was rated, or after the sale was over once more
ASKED_AFTER: Final = timedelta(days=5)  # the letter: the piece was worn, played or looked at by then
WORDS_LONGEST: Final = 1000
REASON_LONGEST: Final = 1000


class Hides(StrEnum):
    """What of a rating staff have taken from everybody's eyes."""

    NOTHING = ""
    WORDS = "words"  # the buyer's and the seller's; the stars count
    ALL = "all"  # it does not count


class Fault(StrEnum):
    """What can be wrong with a rating. That its seller does not like it is none."""

    OFFENSIVE = "offensive"
    PERSONAL = "personal"  # it tells a name, an address, a number
    OFF_TOPIC = "off-topic"  # not about the sale
    UNLAWFUL = "unlawful"
    PRESSURE = "pressure"  # it was given, or threatened with, to get something


def find_over(
    status: str, *, shipped_at: datetime | None, released_at: datetime | None, went_back_at: datetime | None, settled_at: datetime | None
) -> datetime | None:
    """Since when a sale about which nothing is open is over, well or badly; None while it is not, or where there was nothing to rate.

    `went_back_at` is when all of it went back, by a refund or by the buyer's bank. What was never sent and went back without a dispute was nobody's
    experience of the seller: it may have been the buyer's own wish.
    """
    if status not in (Status.RELEASED, Status.REFUNDED):
        return None
    if shipped_at is None and released_at is None and settled_at is None:
        return None
    moments = [at for at in (released_at, went_back_at, settled_at) if at is not None]
    return max(moments, default=None)


def find_last_change(over_at: datetime, rated_at: datetime) -> datetime:
    """Until when its buyer may change a rating: what turned up later, and was settled, may be told as well."""
    return max(over_at, rated_at) + CHANGED_WITHIN


def compute_worth(stars: int, hides: str) -> int:
    """How many stars of it count: none of what is hidden altogether."""
    return 0 if hides == Hides.ALL else stars
