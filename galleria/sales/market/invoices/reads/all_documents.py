"""All documents of a shop in one list, newest first: the house's invoices and credit notes, those of sellers' sales, and those for commission."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

from django.db import connection

from galleria.sales.market.invoices.rules import write_number
from galleria.sales.reads.accounts import Period
from galleria.shops.models import Shop

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Whose(StrEnum):
    """In whose name, and what for."""

    HOUSE = "house"
    SELLERS = "sellers"
    COMMISSION = "commission"


# Each source with its own newest, from its index; the newest of these.
LIST = """
SELECT * FROM (
    (SELECT 1 AS source, i.id, 'house' AS whose, 'invoice' AS kind, '' AS code, i.year, i.number, i.issued_at, o.id AS order_id, o.ref, o.ref AS what,
        NULL::bigint AS seller_id, o.currency, (coalesce(i.part, o.quote)->>'total_minor')::bigint AS total,
        (coalesce(i.part, o.quote)->>'tax_minor')::bigint AS tax
    FROM sales_invoice i JOIN sales_order o ON o.id = i.order_id WHERE i.shop_id = %(shop)s AND (%(whose)s::text IS NULL OR %(whose)s = 'house'))
    UNION ALL
    (SELECT 2, n.id, 'house', 'credit_note', 'C', n.year, n.number, n.issued_at, o.id, o.ref, o.ref, NULL, o.currency, -t.gross, -t.tax
    FROM sales_creditnote n JOIN sales_invoice i ON i.id = n.invoice_id JOIN sales_order o ON o.id = i.order_id CROSS JOIN LATERAL (
        SELECT coalesce(sum((r->>'net_minor')::bigint + (r->>'tax_minor')::bigint), 0)::bigint AS gross,
            coalesce(sum((r->>'tax_minor')::bigint), 0)::bigint AS tax FROM jsonb_array_elements(n.taxes) AS r) AS t
    WHERE n.shop_id = %(shop)s AND (%(whose)s::text IS NULL OR %(whose)s = 'house'))
    UNION ALL
    (SELECT 3, d.id, 'sellers', d.kind, d.code, d.year, d.number, d.issued_at, o.id, o.ref, s.ref, s.seller_id, d.currency,
        CASE WHEN d.kind = 'credit_note' THEN -d.total_minor ELSE d.total_minor END,
        CASE WHEN d.kind = 'credit_note' THEN -d.tax_minor ELSE d.tax_minor END
    FROM invoices_saledocument d JOIN market_sale s ON s.id = d.sale_id JOIN sales_order o ON o.id = s.order_id
    WHERE d.shop_id = %(shop)s AND (%(whose)s::text IS NULL OR %(whose)s = 'sellers'))
    UNION ALL
    (SELECT 4, d.id, 'commission', CASE WHEN d.total_minor < 0 THEN 'credit_note' ELSE 'invoice' END, d.code, d.year, d.number, d.issued_at, NULL,
        '', to_char(d.month, 'YYYY-MM'), d.seller_id, d.currency, d.total_minor, d.tax_minor
    FROM invoices_commissiondocument d WHERE d.shop_id = %(shop)s AND (%(whose)s::text IS NULL OR %(whose)s = 'commission'))) AS found
WHERE issued_at >= %(since)s AND issued_at < %(until)s AND (%(at)s::timestamptz IS NULL OR (issued_at, source, id) < (%(at)s, %(source)s, %(id)s))
ORDER BY issued_at DESC, source DESC, id DESC LIMIT %(limit)s
"""


@dataclass(frozen=True)
class Row:
    """A document. What takes something back has its sums below zero; `what` is the order, the sale or the month that it is about."""

    place: str  # where it stands in the list, for what comes after it
    whose: Whose
    kind: str
    number: str
    issued_at: datetime
    order_id: int | None
    order: str
    what: str
    seller_id: int | None
    currency: str
    total_minor: int
    tax_minor: int


def list_documents(shop: Shop, period: Period, *, whose: Whose | None, before: str, limit: int) -> list[Row]:
    """Those that were issued in this time, the newest first; `before` is the place of the last one that was seen, "" for none."""
    at, source, row_id = _read_place(before)
    values: dict[str, Any] = {"shop": shop.pk, "since": period.since, "until": period.until, "whose": whose, "limit": limit}
    with connection.cursor() as cursor:
        cursor.execute(LIST, {**values, "at": at, "source": source, "id": row_id})
        return [_row(found) for found in cursor.fetchall()]


def _row(found: tuple[Any, ...]) -> Row:
    source, row_id, whose, kind, code, year, number, issued_at, *rest = found
    place = f"{(issued_at - EPOCH) // timedelta(microseconds=1)}.{source}.{row_id}"
    return Row(place, Whose(whose), kind, write_number(code, year, number), issued_at, *rest)


def _read_place(before: str) -> tuple[datetime | None, int, int]:
    """What somebody made up is no place: the list begins anew."""
    parts = before.split(".")
    if len(parts) != 3 or not all(part.isascii() and part.isdigit() and len(part) < 17 for part in parts):
        return None, 0, 0
    return EPOCH + timedelta(microseconds=int(parts[0])), int(parts[1]), int(parts[2])
