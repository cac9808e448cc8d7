"""Bags and orders of a person, and the orders that guests placed under their proven addresses. The books keep sums and pieces, and no name."""

from typing import Any

from django.db.models import Prefetch, Q

from galleria.kernel.personal_data import Subject, holds_personal_data
from galleria.kernel.scoping import ShopQuerySet
from galleria.sales.models import Cart, CartLine, Order, OrderLine, OrderStep, Payment
from galleria.sales.rules.status import Status

NEEDS_ITS_BUYER = (Status.PENDING, Status.PAID, Status.PREPARING, Status.READY, Status.SHIPPED, Status.DISPUTED)
FACTS = (
    "ref", "status", "email", "name", "phone", "address", "delivery", "gift_message", "note", "quote", "currency", "total_minor", "tracking",
    "placed_at", "updated_at",
)  # fmt: skip
LINE = ("sku", "title", "maker", "options", "quantity", "price_minor", "total_minor")


def list_orders_of(subject: Subject) -> ShopQuerySet[Order]:
    """Their own, and those that were placed by a guest under their addresses."""
    return Order.objects.across_shops().filter(Q(user=subject.person_id) | Q(user=None, email__in=subject.emails))


def export_bags(subject: Subject) -> Any:
    """What lies in them."""
    rows = CartLine.objects.across_shops().filter(cart__user=subject.person_id).order_by("pk")
    return list(rows.values("shop__slug", "variant__sku", "quantity", "price_minor", "is_saved", "added_at")) or None


def erase_bags(subject: Subject) -> None:
    """All of them."""
    Cart.objects.across_shops().filter(user=subject.person_id).delete()


def export_orders(subject: Subject) -> Any:
    """Everything about them; what staff noted too."""
    lines = Prefetch("lines", queryset=OrderLine.objects.across_shops())
    steps = Prefetch("steps", queryset=OrderStep.objects.across_shops())
    payments = {
        row["order"]: row
        for row in Payment.objects.across_shops().filter(order__in=list_orders_of(subject)).values("order", "method", "status", "paid_at")
    }
    return [
        {
            "shop": order.shop.slug,
            **{name: getattr(order, name) for name in FACTS},
            "lines": [{name: getattr(line, name) for name in LINE} for line in order.lines.all()],
            "history": [{"code": step.code, "status": step.status, "details": step.details, "at": step.at} for step in order.steps.all()],
            "payment": {key: value for key, value in payments.get(order.pk, {}).items() if key != "order"} or None,
        }
        for order in list_orders_of(subject).select_related("shop").prefetch_related(lines, steps).order_by("pk")
    ] or None


def erase_orders(subject: Subject) -> None:
    """Who bought, where it went and what was said go. What was sold, for how much and when stays, and so do bookings."""
    list_orders_of(subject).exclude(email=subject.erased_email).update(
        name=subject.pseudonym, email=subject.erased_email, phone="", address=None, gift_message="", note="", tracking=""
    )


def find_open_orders(subject: Subject) -> str:
    """Those whose buyer is still needed."""
    refs = list_orders_of(subject).filter(status__in=[one.value for one in NEEDS_ITS_BUYER]).order_by("pk").values_list("ref", flat=True)
    return ", ".join(f"order {ref}" for ref in refs[:5])


holds_personal_data("sales.bags", export=export_bags, erase=erase_bags)
holds_personal_data("sales.orders", export=export_orders, erase=erase_orders, hinder=find_open_orders)
