"""How many of those who look also order: the way in four stages, and day by day. What is drawn is computed here, from counts alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from galleria.sales.office.chart import BOTTOM, HEIGHT, LEFT, RIGHT, TOP, WIDTH, Mark, label_days
from galleria.sales.reads.dashboard import read_conversion
from galleria.shops.models import Shop

STAGES = (
    ("viewed", "Looked at a product"),
    ("bagged", "Put something into the bag"),
    ("checkouts", "Began the checkout"),
    ("orders", "Ordered"),
)
SCALES = (1, 2, 5, 10, 20, 25, 50, 100)  # percent at the top of the chart


@dataclass(frozen=True)
class Dot:
    """A day on which somebody looked."""

    x: float
    y: float
    title: str


@dataclass(frozen=True)
class LineChart:
    """Everything that the template draws. A line has gaps where nobody looked."""

    paths: list[str]
    dots: list[Dot]
    lines: list[Mark]
    days: list[Mark]
    before_y: float | None
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    label_y: int = HEIGHT - 8


def describe_conversion(shop: Shop, days: int) -> dict[str, Any]:
    """In words, with the chart."""
    found = read_conversion(shop, days=days)
    now, before = found["now"], found["before"]
    rate, rate_before = compute_rate(now["orders"], now["viewed"]), compute_rate(before["orders"], before["viewed"])
    by_day = [(date.fromisoformat(one["day"]), one) for one in found["days"]]
    return {
        "rate": say_rate(rate),
        "change": say_rate_change(rate, rate_before, days),
        "is_empty": not any(now.values()),
        "stages": [
            {
                "name": name,
                "count": f"{now[key]:,}",
                "before": f"{before[key]:,}",
                "share": share,
                "width": min(100, round(share or 0, 1)) if now["viewed"] else 0,
                "said": "" if share is None or key == "viewed" else f"{say_rate(share)} of those who looked",
            }
            for key, name in STAGES
            for share in [compute_rate(now[key], now["viewed"])]
        ],
        "chart": draw_rates([(day, one["orders"], one["viewed"]) for day, one in by_day], rate_before),
        "days": [
            [f"{day:%a %-d %b}", *(f"{one[key]:,}" for key, _ in STAGES), say_rate(compute_rate(one["orders"], one["viewed"]))]
            for day, one in reversed(by_day)
        ],
    }


def compute_rate(part: int, whole: int) -> float | None:
    """In percent; None of nothing."""
    return 100 * part / whole if whole else None


def say_rate(rate: float | None) -> str:
    """ "2.4 %"."""
    return "—" if rate is None else f"{rate:.1f} %"


def say_rate_change(now: float | None, before: float | None, days: int) -> str:
    """Beside the period before, in points."""
    if now is None:
        return "nobody has looked in this time"
    if before is None:
        return f"nobody looked in the {days} days before"
    change = round(now, 1) - round(before, 1)
    if abs(change) < 0.05:
        return f"as in the {days} days before"
    return f"{abs(change):.1f} points {'more' if change > 0 else 'less'} than in the {days} days before"


def draw_rates(days: Sequence[tuple[date, int, int]], before: float | None) -> LineChart:
    """Orders on visitors who looked (day, orders, visitors), in percent, up to a round number; what is above it stands at its edge."""
    rates = [compute_rate(orders, viewed) for _, orders, viewed in days]
    highest = max([rate for rate in (*rates, before) if rate is not None], default=0)
    top = next((scale for scale in SCALES if scale >= highest), SCALES[-1])
    slot = (WIDTH - LEFT - RIGHT) / max(len(days), 1)

    def place(rate: float) -> float:
        return round(TOP + (HEIGHT - TOP - BOTTOM) * (1 - min(rate, top) / top), 2)

    dots: list[Dot] = []
    paths: list[str] = []
    open_path = ""
    for index, ((day, orders, viewed), rate) in enumerate(zip(days, rates, strict=True)):
        if rate is None:
            open_path = ""
            continue
        x, y = round(LEFT + slot * (index + 0.5), 2), place(rate)
        dots.append(Dot(x=x, y=y, title=f"{day:%a %-d %b}: {say_rate(rate)}, {orders} of {viewed}"))
        if open_path:
            paths[-1] += f" L{x} {y}"
        else:
            open_path = f"M{x} {y}"
            paths.append(open_path)
    lines = [Mark(place(top * part / 4), f"{top * part / 4:g} %") for part in range(5)]
    return LineChart(
        paths=paths, dots=dots, lines=lines, days=label_days([day for day, _, _ in days]), before_y=None if before is None else place(before)
    )
