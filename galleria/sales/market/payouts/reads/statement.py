"""A seller's month in the books: what stood there, what was sold and kept of it, went back and was paid out, and what stands there then."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import connection
from django.utils import timezone

from galleria.sales.market.invoices.reads.documents import find_commission_numbers
from galleria.sales.market.payouts.errors import StatementNotFound
from galleria.sales.market.payouts.reads.balance import CODES
from galleria.sales.market.payouts.reads.movements import MOVEMENTS
from galleria.sales.terms import zone_of
from galleria.shops.models import Shop

MONTHS = """
SELECT to_char(at AT TIME ZONE %(zone)s, 'YYYY-MM') AS month, part, sum(net)::bigint, sum(commission)::bigint
FROM ({movements}) AS moved GROUP BY 1, 2 ORDER BY 1
"""
LINES = """
SELECT at, kind, order_ref, net, commission, part FROM ({movements}) AS moved
WHERE to_char(at AT TIME ZONE %(zone)s, 'YYYY-MM') = %(month)s ORDER BY at, id
"""


@dataclass(frozen=True)
class Statement:
    """A month that is over. Amounts are minor units of the shop's currency; what goes to or from the seller has its sign."""

    month: str
    currency: str
    opening_minor: int
    sales_minor: int = 0
    commission_minor: int = 0
    refunds_minor: int = 0
    payouts_minor: int = 0
    other_minor: int = 0

    @property
    def closing_minor(self) -> int:
        """What stands there at its end."""
        return self.opening_minor + self.sales_minor - self.commission_minor + self.refunds_minor + self.payouts_minor + self.other_minor

    @property
    def first(self) -> date:
        """Its first day."""
        return date.fromisoformat(f"{self.month}-01")

    @property
    def last(self) -> date:
        """Its last day."""
        return self.first.replace(day=monthrange(self.first.year, self.first.month)[1])

    def as_json(self) -> dict[str, Any]:
        """As `schemas.StatementOut`."""
        names = ("month", "first", "last", "currency", "opening_minor", "sales_minor", "commission_minor", "refunds_minor", "payouts_minor")
        return {name: getattr(self, name) for name in (*names, "other_minor", "closing_minor")}


@dataclass(frozen=True)
class Line:
    """Something that changed what the seller is owed; `commission_minor` was kept of it already."""

    at: datetime
    kind: str
    order: str
    net_minor: int
    commission_minor: int
    part: str


def list_statements(shop: Shop, user_id: int) -> list[dict[str, Any]]:
    """Of all months that are over, newest first, as `schemas.StatementOut`; those in which nothing stood or moved are left out."""
    invoices = find_commission_numbers(shop, user_id)
    return [{**one.as_json(), "commission_invoice": invoices.get(one.month)} for one in reversed(list(_walk(shop, user_id)))]


def get_statement(shop: Shop, user_id: int, month: str) -> Statement:
    """Of one. Raises StatementNotFound (404)."""
    found = next((one for one in _walk(shop, user_id) if one.month == month), None)
    if found is None:
        raise StatementNotFound(month=month)
    return found


def list_lines(shop: Shop, user_id: int, month: str) -> list[Line]:
    """What it is made of, in the order in which it happened."""
    with connection.cursor() as cursor:
        cursor.execute(LINES.format(movements=MOVEMENTS), {**_values(shop, user_id), "month": month})
        return [Line(*row) for row in cursor.fetchall()]


def _walk(shop: Shop, user_id: int) -> Iterator[Statement]:
    """From the first month on, each beginning where the one before ended."""
    with connection.cursor() as cursor:
        cursor.execute(MONTHS.format(movements=MOVEMENTS), _values(shop, user_id))
        rows = cursor.fetchall()
    moved: dict[str, dict[str, tuple[int, int]]] = {}
    for month, part, net, commission in rows:
        moved.setdefault(month, {})[part] = (net, commission)
    opening, this_month = 0, f"{timezone.now().astimezone(zone_of(shop)):%Y-%m}"
    month = min(moved, default=this_month)
    while month < this_month:
        parts = moved.get(month, {})
        net, commission = parts.get("sales", (0, 0))
        one = Statement(
            month=month,
            currency=shop.currency,
            opening_minor=opening,
            sales_minor=net + commission,
            commission_minor=commission,
            refunds_minor=parts.get("refunds", (0, 0))[0],
            payouts_minor=parts.get("payouts", (0, 0))[0],
            other_minor=parts.get("other", (0, 0))[0],
        )
        if parts or opening:
            yield one
        opening = one.closing_minor
        year, number = int(month[:4]), int(month[5:])
        month = f"{year + number // 12:04d}-{number % 12 + 1:02d}"


def _values(shop: Shop, user_id: int) -> dict[str, Any]:
    return {"shop": shop.pk, "codes": list(CODES), "currency": shop.currency, "party": str(user_id), "zone": zone_of(shop).key}
