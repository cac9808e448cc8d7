"""Bags and orders of a person. The books stay: what was sold, for how much, and to which country; to whom goes."""

from typing import Any

from django.db.models import Q

from galleria.kernel.personal_data import Subject, holds_personal_data
from galleria.kernel.scoping import ShopQuerySet
from galleria.sales.models import Cart, CartLine, Order, OrderLine
from galleria.sales.rules.status import FINISHED

ERASED = "erased.invalid"  # a domain that can never exist (RFC 2606): nothing is sent there
ORDER = ("ref", "shop__slug", "status", "email", "name", "phone", "address", "delivery", "gift_message", "note", "quote", "tracking", "placed_at")


def export_carts(subject: Subject) -> Any:
    """What is in each bag."""
    fields = ("cart__shop__slug", "variant__sku", "quantity", "is_saved", "added_at")
    return list(CartLine.objects.across_shops().filter(cart__user=subject.person_id).order_by("pk").values(*fields)) or None


def erase_carts(subject: Subject) -> None:
    """With what is in them."""
    Cart.objects.across_shops().filter(user=subject.person_id).delete()


def export_orders(subject: Subject) -> Any:
    """Everything that was agreed, and what was sold."""
    rows = list(_orders(subject).order_by("pk").values("pk", *ORDER))
    lines: dict[int, list[dict[str, Any]]] = {}
    sold = ("sku", "title", "options", "quantity", "price_minor")
    for order, *values in OrderLine.objects.across_shops().filter(order__in=[row["pk"] for row in rows]).values_list("order", *sold):
        lines.setdefault(order, []).append(dict(zip(sold, values, strict=True)))
    return [{**{name: row[name] for name in ORDER}, "lines": lines.get(row["pk"], [])} for row in rows] or None


def erase_orders(subject: Subject) -> None:
    """Nobody's name stands on finished ones. Those under way keep name and address until they are finished: somebody waits for a parcel."""
    _orders(subject).update(user=None, email=f"{subject.pseudonym}@{ERASED}")
    erase_finished()


def erase_finished() -> int:
    """Take name, address and words from finished orders of people who were erased. Returns how many."""
    finished = Order.objects.across_shops().filter(email__endswith=f"@{ERASED}", status__in=FINISHED).exclude(name="")
    erased = 0
    for order in finished.order_by("pk"):
        country = {"country": order.address["country"]} if order.address else None
        Order.objects.across_shops().filter(pk=order.pk).update(name="", phone="", address=country, gift_message="", note="")
        erased += 1
    return erased


def _orders(subject: Subject) -> ShopQuerySet[Order]:
    return Order.objects.across_shops().filter(Q(user=subject.person_id) | Q(user=None, email__in=subject.emails))


holds_personal_data("sales.carts", export=export_carts, erase=erase_carts)
holds_personal_data("sales.orders", export=export_orders, erase=erase_orders)
