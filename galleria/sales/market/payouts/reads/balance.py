"""What stands in the ledger for a seller: free, held and on its way; and its entries. A balance is what was counted of it and what came since."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection

from galleria.kernel.cursors import Cursor, decode_cursor
from galleria.sales.rules.books import Code
from galleria.shops.models import Shop

PENDING, AVAILABLE, RESERVED = Code.SELLERS_PENDING.value, Code.SELLERS_AVAILABLE.value, Code.SELLERS_PAYOUT.value
CODES = (PENDING, AVAILABLE, RESERVED)
FRESH = "(SELECT coalesce(sum(e.amount_minor), 0) FROM sales_entry e WHERE e.account_id = a.id AND e.written_by >= a.counted_to)"
BALANCES = f"""
SELECT a.party, a.code, -(a.counted_minor + {FRESH})::bigint FROM sales_account a
WHERE a.shop_id = %(shop)s AND a.code = ANY(%(codes)s) AND a.currency = %(currency)s AND (%(party)s::text IS NULL OR a.party = %(party)s)
"""
# Holds up whoever else pays this seller out. What is booked on the account meanwhile does not wait: it counts from the next time on.
LOCK = """
SELECT id FROM sales_account WHERE shop_id = %(shop)s AND code = %(code)s AND currency = %(currency)s AND party = %(party)s
FOR NO KEY UPDATE
"""
# Each account's own newest, from its index; the newest of these.
ENTRIES = """
SELECT found.* FROM sales_account a CROSS JOIN LATERAL (
    SELECT e.id, e.written_by, b.at, b.kind, coalesce(o.ref, ''), a.code, -e.amount_minor
    FROM sales_entry e JOIN sales_booking b ON b.id = e.booking_id LEFT JOIN sales_order o ON o.id = b.order_id
    WHERE e.account_id = a.id AND (%(turn)s::bigint IS NULL OR (e.written_by, e.id) < (%(turn)s, %(before)s))
    ORDER BY e.written_by DESC, e.id DESC LIMIT %(limit)s) AS found
WHERE a.shop_id = %(shop)s AND a.code = ANY(%(codes)s) AND a.currency = %(currency)s AND a.party = %(party)s
ORDER BY found.written_by DESC, found.id DESC LIMIT %(limit)s
"""
NAMES = {PENDING: "pending", AVAILABLE: "available", RESERVED: "reserved"}


@dataclass(frozen=True)
class Balance:
    """What is a seller's, in minor units. `available_minor` is below zero when more was taken back than was left."""

    available_minor: int = 0
    pending_minor: int = 0
    reserved_minor: int = 0

    @property
    def total_minor(self) -> int:
        """What the shop owes them in all."""
        return self.available_minor + self.pending_minor + self.reserved_minor


@dataclass(frozen=True)
class Entry:
    """A line of a seller's accounts: positive is theirs. `account` is available, pending or reserved."""

    entry_id: int
    turn: int
    at: datetime
    kind: str
    order: str
    account: str
    amount_minor: int


def read_balance(shop: Shop, user_id: int) -> Balance:
    """A seller's, in the shop's currency."""
    return read_balances(shop, party=str(user_id)).get(str(user_id), Balance())


def read_balances(shop: Shop, *, party: str | None = None) -> dict[str, Balance]:
    """Those of all sellers, by the party that they are in the ledger; or of one."""
    found: dict[str, dict[str, int]] = {}
    with connection.cursor() as cursor:
        cursor.execute(BALANCES, {"shop": shop.pk, "codes": list(CODES), "currency": shop.currency, "party": party})
        for one, code, amount in cursor.fetchall():
            found.setdefault(one, {})[code] = amount
    return {
        one: Balance(available_minor=by_code.get(AVAILABLE, 0), pending_minor=by_code.get(PENDING, 0), reserved_minor=by_code.get(RESERVED, 0))
        for one, by_code in found.items()
    }


def lock_available(shop: Shop, party: str, currency: str) -> int:
    """What a seller can be paid, and nobody else pays it before this transaction ends. The caller is in one."""
    with connection.cursor() as cursor:
        cursor.execute(LOCK, {"shop": shop.pk, "code": AVAILABLE, "currency": currency, "party": party})
        cursor.execute(BALANCES, {"shop": shop.pk, "codes": [AVAILABLE], "currency": currency, "party": party})
        row = cursor.fetchone()
    return int(row[2]) if row else 0


def list_entries(shop: Shop, user_id: int, *, limit: int, cursor: str | None) -> tuple[list[Entry], str | None]:
    """A seller's entries, newest first, and the cursor of the next page. Raises CursorInvalid (400)."""
    after = decode_cursor(cursor, order="balance", kinds=(int,)) if cursor else None
    values: dict[str, Any] = {"shop": shop.pk, "codes": list(CODES), "currency": shop.currency, "party": str(user_id), "limit": limit + 1}
    with connection.cursor() as database:
        database.execute(ENTRIES, {**values, "turn": after.keys[0] if after else None, "before": after.id if after else 0})
        rows = [Entry(row[0], row[1], row[2], row[3], row[4], NAMES[row[5]], row[6]) for row in database.fetchall()]
    shown = rows[:limit]
    is_more = len(rows) > limit
    return shown, Cursor(order="balance", keys=(shown[-1].turn,), id=shown[-1].entry_id).encode() if is_more else None
