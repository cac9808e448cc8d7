"""When slots begin and which of them can still be chosen. Pure; local times are the shop's."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from galleria.shops.selling import DAYS, Method, Selling


def plan_slots(selling: Selling, method: Method, *, now: datetime) -> Iterator[tuple[datetime, datetime, int]]:
    """Beginning, end and capacity of each slot from today on, as far ahead as the method says.

    A time that the clock skips when summer begins is not offered; one that it passes twice is offered once.
    """
    zone = ZoneInfo(selling.timezone)
    today = now.astimezone(zone).date()
    for ahead in range(method.ahead_days + 1):
        day = today + timedelta(days=ahead)
        for opening in method.openings:
            if DAYS[day.weekday()] not in opening.days:
                continue
            begin = datetime.combine(day, opening.begin)
            end = datetime.combine(day, opening.end)
            length = timedelta(minutes=opening.minutes)
            while begin + length <= end:
                starts = begin.replace(tzinfo=zone)
                if starts.astimezone(ZoneInfo("UTC")).astimezone(zone).replace(tzinfo=None) == begin:
                    yield starts, (begin + length).replace(tzinfo=zone), opening.capacity
                begin += length


def find_earliest(method: Method, *, lead_h: int, now: datetime) -> datetime:
    """Before this moment no slot may begin: the method's own lead, or that of the slowest piece in the bag."""
    return now + timedelta(hours=max(method.lead_h, lead_h))
