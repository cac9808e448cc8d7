"""Give a paid order the next invoice number of its shop. Only called where a payment is noted, in its transaction."""

from typing import Any

from django.db import connection
from django.utils import timezone

from galleria.sales.market.invoices.identity import describe_house
from galleria.sales.models import Invoice, Order
from galleria.sales.terms import zone_of

# One at a time in a shop, until the transaction ends: numbers have no gap, and one that is rolled back is given to the next.
LOCK = "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))"


def issue_invoice(order: Order, *, part: dict[str, Any] | None = None) -> Invoice:
    """The order's invoice; a second time it is the same one. `part` is what the house sells of an order that several sell, None when it sells all
    of it. The year is that of the shop's own calendar.
    """
    known = Invoice.objects.across_shops().filter(order=order).first()
    if known is not None:
        return known
    with connection.cursor() as cursor:
        cursor.execute(LOCK, [f"sales.invoice {order.shop_id}"])
    now = timezone.now()
    year = now.astimezone(zone_of(order.shop)).year
    last = Invoice.objects.for_shop(order.shop_id).filter(year=year).order_by("-number").values_list("number", flat=True).first()
    return Invoice.objects.across_shops().create(
        shop_id=order.shop_id, order=order, year=year, number=(last or 0) + 1, company=describe_house(order.shop), part=part, issued_at=now
    )
