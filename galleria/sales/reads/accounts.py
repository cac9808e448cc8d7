"""The ledger's accounts, and the entries behind them. A balance is what was counted of it (count_balances) and the entries since."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection

from galleria.shops.models import Shop

# What moved from `since` on is taken from the ledger by its time; what stood there before is the balance of today without it.
BALANCES = """
WITH moved AS (
    SELECT e.account_id, sum(e.amount_minor) FILTER (WHERE b.at >= %(until)s) AS later,
        sum(e.amount_minor) FILTER (WHERE b.at < %(until)s AND e.amount_minor > 0) AS debit,
        sum(e.amount_minor) FILTER (WHERE b.at < %(until)s AND e.amount_minor < 0) AS credit,
        count(*) FILTER (WHERE b.at < %(until)s) AS entries
    FROM sales_booking b JOIN sales_entry e ON e.booking_id = b.id WHERE b.shop_id = %(shop)s AND b.at >= %(since)s GROUP BY e.account_id)
SELECT a.id, a.code, a.party, a.currency, (a.counted_minor + coalesce(fresh.amount, 0) - coalesce(m.later, 0))::bigint,
    coalesce(m.debit, 0)::bigint, -coalesce(m.credit, 0)::bigint, coalesce(m.entries, 0)
FROM sales_account a LEFT JOIN moved m ON m.account_id = a.id CROSS JOIN LATERAL (
    SELECT sum(e.amount_minor) AS amount FROM sales_entry e WHERE e.account_id = a.id AND e.written_by >= a.counted_to) AS fresh
WHERE a.shop_id = %(shop)s ORDER BY a.code, a.party, a.currency
"""
ENTRIES = """
SELECT e.id, b.at, b.kind, b.key, o.id, o.ref, e.amount_minor
FROM sales_booking b JOIN sales_entry e ON e.booking_id = b.id AND e.account_id = %(account)s LEFT JOIN sales_order o ON o.id = b.order_id
WHERE b.shop_id = %(shop)s AND b.at >= %(since)s AND b.at < %(until)s
    AND (%(at)s::timestamptz IS NULL OR (b.at, e.id) < (%(at)s, %(before)s))
ORDER BY b.at DESC, e.id DESC LIMIT %(limit)s
"""
# What the entries between the newest of the period and this one change.
ABOVE = """
SELECT b.at, (SELECT coalesce(sum(f.amount_minor), 0) FROM sales_booking c JOIN sales_entry f ON f.booking_id = c.id AND f.account_id = e.account_id
    WHERE c.shop_id = %(shop)s AND c.at >= b.at AND c.at < %(until)s AND (c.at, f.id) >= (b.at, e.id))::bigint
FROM sales_entry e JOIN sales_booking b ON b.id = e.booking_id WHERE e.id = %(before)s AND e.account_id = %(account)s
"""


@dataclass(frozen=True)
class Period:
    """From a moment up to another, which is not in it."""

    since: datetime
    until: datetime


@dataclass(frozen=True)
class Balance:
    """An account over a period: what stood on it at its end, and what came to either side. Debit is positive; amounts are minor units."""

    account_id: int
    code: str
    party: str
    currency: str
    closing_minor: int
    debit_minor: int
    credit_minor: int
    entries: int

    @property
    def opening_minor(self) -> int:
        """What stood on it when the period began."""
        return self.closing_minor - self.debit_minor + self.credit_minor


@dataclass(frozen=True)
class Line:
    """An entry, with what stood on the account after it."""

    entry_id: int
    at: datetime
    kind: str
    key: str
    order_id: int | None
    ref: str
    amount_minor: int
    balance_minor: int


def read_balances(shop: Shop, period: Period) -> list[Balance]:
    """Every account of the shop, by its name."""
    with connection.cursor() as cursor:
        cursor.execute(BALANCES, {"shop": shop.pk, "since": period.since, "until": period.until})
        return [Balance(*row) for row in cursor.fetchall()]


def list_entries(shop: Shop, balance: Balance, period: Period, *, before: int | None, limit: int) -> list[Line]:
    """The period's entries, newest first, from the one with the id `before` on."""
    values: dict[str, Any] = {"shop": shop.pk, "account": balance.account_id, "since": period.since, "until": period.until}
    stands, at = balance.closing_minor, None
    with connection.cursor() as cursor:
        if before is not None:
            cursor.execute(ABOVE, {**values, "before": before})
            found = cursor.fetchone()
            if found is None:
                return []
            at, stands = found[0], stands - found[1]
        cursor.execute(ENTRIES, {**values, "at": at, "before": before, "limit": limit})
        rows = cursor.fetchall()
    lines = []
    for entry_id, moment, kind, key, order_id, ref, amount in rows:
        lines.append(Line(entry_id, moment, kind, key, order_id, ref or "", amount, stands))
        stands -= amount
    return lines


def iterate_entries(shop: Shop, balance: Balance, period: Period, *, batch: int = 1000) -> Iterator[Line]:
    """All of them, a batch at a time."""
    before = None
    while lines := list_entries(shop, balance, period, before=before, limit=batch):
        yield from lines
        before = lines[-1].entry_id
