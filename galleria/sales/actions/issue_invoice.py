"""Give a paid order the next invoice number of its shop. Only called where a payment is noted, in its transaction."""

from django.db import connection
from django.utils import timezone

from galleria.sales.models import Invoice, Order
from galleria.sales.terms import find_selling, zone_of

# One at a time in a shop, until the transaction ends: numbers have no gap, and one that is rolled back is given to the next.
LOCK = "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))"


def issue_invoice(order: Order) -> Invoice:
    """The order's invoice; a second time it is the same one. The year is that of the shop's own calendar."""
    known = Invoice.objects.across_shops().filter(order=order).first()
    if known is not None:
        return known
    selling = find_selling(order.shop)
    with connection.cursor() as cursor:
        cursor.execute(LOCK, [f"sales.invoice {order.shop_id}"])
    now = timezone.now()
    year = now.astimezone(zone_of(order.shop)).year
    last = Invoice.objects.for_shop(order.shop_id).filter(year=year).order_by("-number").values_list("number", flat=True).first()
    # Orders of a shop that sells nothing any more are paid all the same.
    company = selling.company.model_dump(mode="json") if selling else {"name": order.shop.name, "address": [], "tax_id": ""}
    return Invoice.objects.across_shops().create(
        shop_id=order.shop_id, order=order, year=year, number=(last or 0) + 1, company=company, issued_at=now
    )
