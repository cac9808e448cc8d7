"""Guests' bags that nobody has touched for as long as their cookie lives."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from galleria.sales.access import COOKIE_S
from galleria.sales.models import Cart, CartLine

BATCH = 1000


def delete_old_carts() -> int:
    """Delete them. Returns how many."""
    old = Cart.objects.across_shops().filter(user=None, updated_at__lt=timezone.now() - timedelta(seconds=COOKIE_S))
    deleted = 0
    while ids := list(old.order_by("updated_at").values_list("pk", flat=True)[:BATCH]):
        with transaction.atomic():
            CartLine.objects.across_shops().filter(cart__in=ids).delete()
            Cart.objects.across_shops().filter(pk__in=ids).delete()
        deleted += len(ids)
    return deleted
