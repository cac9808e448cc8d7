"""The slots of a method that somebody could choose."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

from django.utils import timezone

from galleria.sales.models import Slot
from galleria.sales.reads.cart import CartRow
from galleria.sales.rules.slots import find_earliest
from galleria.sales.terms import find_lead_h, get_selling
from galleria.shops.models import Shop
from galleria.shops.selling import Method


def list_slots(shop: Shop, method: Method, rows: Sequence[CartRow]) -> dict[str, Any]:
    """Day by day, from the earliest moment that what is in the bag allows, as `schemas.SlotList`. Full ones are there with nothing free."""
    selling = get_selling(shop)
    lead_h = max(method.lead_h, find_lead_h(selling, rows))
    earliest = find_earliest(method, lead_h=lead_h, now=timezone.now())
    slots = Slot.objects.for_shop(shop).filter(method=method.slug, starts_at__gte=earliest).order_by("starts_at")
    zone = ZoneInfo(selling.timezone)

    def day_of(slot: Slot) -> Any:
        starts: datetime = slot.starts_at
        return starts.astimezone(zone).date()

    return {
        "timezone": selling.timezone,
        "earliest": earliest,
        "lead_h": lead_h,
        "days": [
            {
                "day": day,
                "slots": [
                    {
                        "starts_at": slot.starts_at.astimezone(zone),
                        "ends_at": slot.ends_at.astimezone(zone),
                        "free": slot.on_hand - slot.reserved,
                    }
                    for slot in of_day
                ],
            }
            for day, of_day in groupby(slots, key=day_of)
        ],
    }
