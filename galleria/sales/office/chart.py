"""Bars of revenue by day, drawn on the server. Pure: amounts in, positions out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from babel.numbers import format_compact_currency

from galleria.kernel.money import Money, exponent

WIDTH, HEIGHT = 760, 240
LEFT, RIGHT, TOP, BOTTOM = 76, 26, 12, 30
GAP = 0.28  # of a day's width
LINES = 4
MOST_LABELS = 7
NOTHING_AFTER_POINT = re.compile(r"\.0+(?!\d)")
STEPS = (1, 2, 2.5, 5, 10)


@dataclass(frozen=True)
class Bar:
    """A day."""

    x: float
    y: float
    width: float
    height: float
    is_back: bool  # more went back than came in
    title: str


@dataclass(frozen=True)
class Mark:
    """A line or label of an axis."""

    at: float
    text: str


@dataclass(frozen=True)
class Chart:
    """Everything that the template draws."""

    bars: list[Bar]
    lines: list[Mark]
    days: list[Mark]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    label_y: int = HEIGHT - 8


def draw_chart(days: Sequence[tuple[date, int]], currency: str) -> Chart:
    """Bars over a scale of round amounts; below zero where a day gave back more than it took."""
    most, least = max([0, *(amount for _, amount in days)]), min([0, *(amount for _, amount in days)])
    most = max(most, 10 ** exponent(currency))  # an empty chart has a scale as well
    step = find_step(most - least)
    top, bottom = -(-most // step) * step or step, (least // step) * step
    span = top - bottom

    def place(amount: int) -> float:
        return round(TOP + (HEIGHT - TOP - BOTTOM) * (top - amount) / span, 2)

    slot = (WIDTH - LEFT - RIGHT) / max(len(days), 1)
    bars = []
    for index, (day, amount) in enumerate(days):
        if amount:
            upper, lower = place(max(amount, 0)), place(min(amount, 0))
            title = f"{day:%a %-d %b}: {Money(amount, currency).format('en')}"
            x = round(LEFT + slot * (index + GAP / 2), 2)
            bars.append(Bar(x=x, y=upper, width=round(slot * (1 - GAP), 2), height=round(max(lower - upper, 1), 2), is_back=amount < 0, title=title))
    lines = [Mark(place(amount), _short(amount, currency)) for amount in range(bottom, top + 1, step)]
    return Chart(bars=bars, lines=lines, days=label_days([day for day, _ in days]))


def label_days(days: Sequence[date]) -> list[Mark]:
    """Few enough to be read, the last day among them."""
    slot, every = (WIDTH - LEFT - RIGHT) / max(len(days), 1), -(-len(days) // MOST_LABELS) or 1
    labelled = [(index, day) for index, day in enumerate(days) if (len(days) - 1 - index) % every == 0]
    return [Mark(round(LEFT + slot * (index + 0.5), 2), f"{day:%-d %b}") for index, day in labelled]


def find_step(span: int) -> int:
    """A round step that divides the span into about four."""
    rough = max(span / LINES, 1)
    power = 1
    while power * 10 <= rough:
        power *= 10
    return max(int(next(power * one for one in STEPS if power * one >= rough)), 1)


def _short(amount: int, currency: str) -> str:
    """ "€2.5K"."""
    written = str(format_compact_currency(Money(amount, currency).to_decimal(), currency, locale="en", fraction_digits=1))
    return NOTHING_AFTER_POINT.sub("", written)
