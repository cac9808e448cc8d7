"""Money that was given back in the books by nobody of the staff, and has to be sent by hand. For Today."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from galleria.accounts.back_office import kept_shops
from galleria.accounts.rules import Right
from galleria.sales.models import Refund
from galleria.sales.office.words import say_money
from galleria.sales.reads.dashboard import SHOWN
from galleria.sales.terms import zone_of
from galleria.shops.models import Shop


def describe_money_back(request: HttpRequest, shop: Shop, *, several: bool) -> list[dict[str, Any]]:
    """The part of who may refund, as the page shows work, the longest waiting first. Nothing where there is none: it is seldom, and then seen."""
    if shop.pk not in {one.pk for one in kept_shops(request, Right.REFUND)}:
        return []
    zone = zone_of(shop)
    rows = Refund.objects.for_shop(shop).filter(to_send=True)
    refunds = list(rows.select_related("payment__order").order_by("at", "pk")[:SHOWN])
    if not refunds:
        return []
    orders = [
        {
            "address": reverse("admin:sales_order_change", args=(one.payment.order_id,)),
            "ref": one.payment.order.ref,
            "name": f"{say_money(one.amount_minor, one.payment.order.currency)} to {one.payment.order.name}",
            "is_late": False,
            "when": f"since {one.at.astimezone(zone):%-d %b}",
        }
        for one in refunds
    ]
    count = rows.count() if len(refunds) == SHOWN else len(refunds)
    listed = f"{reverse('admin:sales_order_changelist')}?payment=to-send" + (f"&shop={shop.slug}" if several else "")
    said = "Given back in the books. Send it, and say so on the order's page."
    return [
        {"title": "Money to send back", "count": count, "said": said, "orders": orders, "more": count - len(orders), "list": listed, "nothing": ""}
    ]
