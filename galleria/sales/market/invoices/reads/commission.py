"""What each step of a sale added to the house's commission or gave back, and what of it was not invoiced yet. It is what the ledger has: the audit
holds the two against each other.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import connection

from galleria.sales.market.models import Sale
from galleria.sales.terms import zone_of
from galleria.shops.models import Shop

TAKES = ("paid", "refund", "part_refund", "charge_back", "part_charge_back")
"""Steps that change it."""


def _given_back(commission: str, refunded: str) -> str:
    """In SQL what market.rules.share_commission says."""
    total = "(s.goods_minor + s.delivery_minor)"
    return f"CASE WHEN {total} = 0 THEN 0 ELSE (2 * {commission} * {refunded} + {total}) / (2 * {total}) END"


def _moved(commission: str) -> str:
    before = f"({_given_back(commission, '(r.gone - r.amount)')})"
    return f"CASE WHEN r.code = 'paid' THEN {commission} ELSE {before} - ({_given_back(commission, 'r.gone')}) END"


MOVED = f"""
SELECT r.id AS step_id, r.at, s.id AS sale_id, s.shop_id, s.seller_id, s.order_id, o.currency, r.details->>'refund' AS refund,
    ({_moved("s.commission_minor")})::bigint AS amount, ({_moved("s.commission_tax_minor")})::bigint AS tax,
    coalesce(first_value(r.details->>'tax_percent') OVER (PARTITION BY s.id ORDER BY r.id), '') AS percent
FROM market_sale s JOIN sales_order o ON o.id = s.order_id JOIN (
    SELECT t.*, g.amount, (sum(g.amount) OVER (PARTITION BY t.sale_id ORDER BY t.id))::bigint AS gone FROM market_salestep t
    CROSS JOIN LATERAL (SELECT CASE WHEN t.code = 'paid' THEN 0 ELSE (t.details->>'amount_minor')::bigint END AS amount) AS g
    WHERE t.code IN {TAKES}) AS r ON r.sale_id = s.id
"""
"""A row for each step: amount with tax contained, positive when it is the house's. To be filtered by sales; all steps of a sale count."""
OPEN = f"""
SELECT step_id, at, amount, tax, percent FROM ({MOVED} WHERE s.shop_id = %(shop)s AND s.seller_id = %(seller)s) AS moved
WHERE at < %(until)s AND amount <> 0 AND currency = %(currency)s
    AND NOT EXISTS (SELECT FROM invoices_commissionline l WHERE l.step_id = moved.step_id)
ORDER BY step_id
"""
SELLERS = f"""
SELECT DISTINCT s.seller_id FROM market_salestep t JOIN market_sale s ON s.id = t.sale_id
WHERE s.shop_id = %(shop)s AND t.at < %(until)s AND t.code IN {TAKES}
    AND NOT EXISTS (SELECT FROM invoices_commissionline l WHERE l.step_id = t.id)
ORDER BY s.seller_id
"""


@dataclass(frozen=True)
class Moved:
    """A step that is not invoiced yet."""

    step_id: int
    at: datetime
    amount_minor: int
    tax_minor: int
    percent: str


def list_shops_with_sales() -> list[Shop]:
    """Those in which others have sold something, whether they do now or not."""
    return list(Shop.objects.filter(pk__in=Sale.objects.across_shops().values("shop").distinct()).order_by("pk"))


def list_open_sellers(shop: Shop, until: datetime) -> list[int]:
    """Who has steps before that moment that were not invoiced."""
    with connection.cursor() as cursor:
        cursor.execute(SELLERS, {"shop": shop.pk, "until": until})
        return [pk for (pk,) in cursor.fetchall()]


def list_open(shop: Shop, seller_id: int, until: datetime) -> list[Moved]:
    """Their commission of before that moment that was not invoiced, in the order in which it came about."""
    values: dict[str, Any] = {"shop": shop.pk, "seller": seller_id, "until": until, "currency": shop.currency}
    with connection.cursor() as cursor:
        cursor.execute(OPEN, values)
        return [Moved(*row) for row in cursor.fetchall()]


def begin_month(shop: Shop, month: date) -> datetime:
    """Its first moment, on the shop's clock."""
    return datetime(month.year, month.month, 1, tzinfo=zone_of(shop))


def next_month(month: date) -> date:
    """The first day of the month after."""
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)


def month_before(month: date) -> date:
    """The first day of the month before."""
    return date(month.year - (month.month == 1), (month.month - 2) % 12 + 1, 1)


def month_of(shop: Shop, at: datetime) -> date:
    """The first day of its month, on the shop's calendar."""
    return at.astimezone(zone_of(shop)).date().replace(day=1)
