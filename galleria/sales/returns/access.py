"""From a person to a return: as to its order, with the order's key for guests. What is not theirs does not exist for them."""

from typing import Literal

from galleria.accounts.access import Actor
from galleria.kernel.problems import Forbidden
from galleria.sales.access import access_order, is_buyer
from galleria.sales.errors import OrderNotFound
from galleria.sales.models import Order
from galleria.sales.returns.errors import PictureUnknown, ReturnNotFound
from galleria.sales.returns.models import Return, ReturnPicture


def access_bought(actor: Actor, ref: str, *, key: str | None, lock: bool = False) -> Order:
    """The order, for its buyer. Raises OrderNotFound (404), Forbidden (403) for the shop's staff: nobody sends back what others have bought."""
    order = access_order(actor, ref, to="see", key=key, lock=lock)
    if not is_buyer(actor, order, key=key):
        raise Forbidden
    return order


def access_return(
    actor: Actor, ref: str, *, to: Literal["see", "buyer", "manage", "refund"], key: str | None = None, lock: bool = False
) -> tuple[Order, Return]:
    """The return and its order, locked in this order when they are. `buyer` is for what only the buyer does.

    Raises ReturnNotFound (404), Forbidden (403) for people who may see but not do it.
    """
    found = Return.objects.across_shops().filter(ref=ref).values_list("order__ref", flat=True).first() if "\x00" not in ref else None
    if found is None:
        raise ReturnNotFound(ref=ref)
    try:
        order = access_bought(actor, found, key=key, lock=lock) if to == "buyer" else access_order(actor, found, to=to, key=key, lock=lock)
    except OrderNotFound:
        raise ReturnNotFound(ref=ref) from None
    rows = Return.objects.across_shops()
    if lock:
        rows = rows.select_for_update(no_key=True, of=("self",))
    one = rows.get(ref=ref)
    one.order = order
    return order, one


def access_picture(actor: Actor, order_ref: str, ref: str, *, key: str | None) -> ReturnPicture:
    """A picture of the order. Staff see those that a return shows. Raises OrderNotFound, PictureUnknown (404)."""
    order = access_order(actor, order_ref, to="see", key=key)
    pictures = ReturnPicture.objects.across_shops().filter(order=order, ref=ref)
    if not is_buyer(actor, order, key=key):
        pictures = pictures.exclude(of_return=None)
    picture = pictures.first() if "\x00" not in ref else None
    if picture is None:
        raise PictureUnknown(ref=ref)
    return picture
