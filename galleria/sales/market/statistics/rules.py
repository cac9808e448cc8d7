"""Over which time statistics look, and in what steps. Pure."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Period(StrEnum):
    """How far back, as addresses spell it. Weeks are whole, so that no column is shorter than the others."""

    MONTH = "30-days"
    QUARTER = "13-weeks"
    YEAR = "52-weeks"


class Sort(StrEnum):
    """What the most of comes first."""

    VIEWS = "views"
    WISHES = "wishes"
    BAGGED = "bagged"
    SOLD = "sold"
    CONVERSION = "conversion"
    NEWEST = "newest"


@dataclass(frozen=True)
class Span:
    """So many columns of so many days each; the last day is today."""

    columns: int
    days_each: int

    @property
    def days(self) -> int:
        """In all."""
        return self.columns * self.days_each


SPANS: Final[dict[Period, Span]] = {Period.MONTH: Span(30, 1), Period.QUARTER: Span(13, 7), Period.YEAR: Span(52, 7)}
