"""Change how many of a line are wanted, put it aside or take it back, or take it out."""

from django.db import transaction

from galleria.sales.access import Shopper
from galleria.sales.errors import FewerLeft, LineNotFound
from galleria.sales.models import CartLine
from galleria.shops.models import Shop


@transaction.atomic
def change_cart_line(shop: Shop, shopper: Shopper, line_id: int, *, quantity: int | None, is_saved: bool | None) -> None:
    """Change a line of the shopper's own bag. Its price counts as seen from then on.

    Raises LineNotFound (404), FewerLeft (409) when more are wanted than can be had.
    """
    line = _get_line(shop, shopper, line_id)
    free = max(line.variant.on_hand - line.variant.reserved, 0)
    if quantity is not None:
        if quantity > free and quantity > line.quantity:
            raise FewerLeft(left=free, title=line.variant.product.title)
        line.quantity = quantity
    if is_saved is not None:
        line.is_saved = is_saved
    line.price_minor = line.variant.price_minor
    line.save(update_fields=["quantity", "is_saved", "price_minor"])


@transaction.atomic
def remove_cart_line(shop: Shop, shopper: Shopper, line_id: int) -> None:
    """Take a line out. Doing it twice is a no-op, and so is a line that never was there."""
    if shopper.is_known:
        CartLine.objects.for_shop(shop).filter(pk=line_id, **_owned(shopper)).delete()


def _get_line(shop: Shop, shopper: Shopper, line_id: int) -> CartLine:
    lines = CartLine.objects.for_shop(shop).select_for_update(no_key=True, of=("self",)).select_related("variant__product")
    line = lines.filter(pk=line_id, **_owned(shopper)).first() if shopper.is_known else None
    if line is None:
        raise LineNotFound
    return line


def _owned(shopper: Shopper) -> dict[str, object]:
    user = shopper.actor.user
    return {"cart__user": user} if user is not None else {"cart__guest": shopper.guest}
