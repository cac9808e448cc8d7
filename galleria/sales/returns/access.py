"""From a person to a return: as to its order, with the order's key for guests. What is not theirs does not exist for them."""

from typing import Literal

from django.db.models import Q

from galleria.accounts.access import Actor
from galleria.kernel.problems import Forbidden, Unauthenticated
from galleria.kernel.scoping import ShopQuerySet
from galleria.sales.access import access_order, is_buyer
from galleria.sales.errors import OrderNotFound
from galleria.sales.models import Order
from galleria.sales.returns.errors import PictureUnknown, ReturnNotFound
from galleria.sales.returns.models import Return, ReturnLine, ReturnPicture
from galleria.shops.models import Shop


def access_bought(actor: Actor, ref: str, *, key: str | None, lock: bool = False) -> Order:
    """The order, for its buyer. Raises OrderNotFound (404), Forbidden (403) for the shop's staff: nobody sends back what others have bought."""
    order = access_order(actor, ref, to="see", key=key, lock=lock)
    if not is_buyer(actor, order, key=key):
        raise Forbidden
    return order


def access_return(
    actor: Actor, ref: str, *, to: Literal["see", "buyer", "answer", "manage", "refund"], key: str | None = None, lock: bool = False
) -> tuple[Order, Return]:
    """The return and its order, locked in this order when they are. `buyer` is for what only the buyer does, `answer` for what its seller does, and
    staff who manage orders.

    Raises ReturnNotFound (404), Forbidden (403) for people who may see but not do it.
    """
    found = Return.objects.across_shops().filter(ref=ref).values_list("order__ref", "seller").first() if "\x00" not in ref else None
    if found is None:
        raise ReturnNotFound(ref=ref)
    order_ref, seller_id = found
    if to == "answer" and is_its_seller(actor, seller_id):
        orders = Order.objects.across_shops().select_related("shop")
        order = (orders.select_for_update(no_key=True, of=("self",)) if lock else orders).get(ref=order_ref)
    else:
        order = _access_its_order(actor, ref, order_ref, to="manage" if to == "answer" else to, key=key, lock=lock)
    rows = Return.objects.across_shops()
    if lock:
        rows = rows.select_for_update(no_key=True, of=("self",))
    one = rows.get(ref=ref)
    one.order = order
    return order, one


def is_its_seller(actor: Actor, seller_id: int | None) -> bool:
    """Whether they deal with what is sent back to this seller."""
    return seller_id is not None and actor.user is not None and actor.user.pk == seller_id


def list_sold(actor: Actor, shop: Shop) -> ShopQuerySet[Return]:
    """Returns of a shop that concern what the person has sold: their own, and those from before that hold pieces of several.

    Raises Unauthenticated (401).
    """
    if actor.user is None:
        raise Unauthenticated
    lines = ReturnLine.objects.across_shops().filter(line__seller=actor.user).values("of_return")
    return Return.objects.for_shop(shop).filter(Q(seller=actor.user) | Q(seller=None, pk__in=lines))


def access_sold(actor: Actor, shop: Shop, ref: str) -> Return:
    """One of them, to look at. Raises Unauthenticated (401), ReturnNotFound (404)."""
    one = list_sold(actor, shop).select_related("order__shop").filter(ref=ref).first() if "\x00" not in ref else None
    if one is None:
        raise ReturnNotFound(ref=ref)
    return one


def access_sold_picture(actor: Actor, shop: Shop, ref: str, picture_ref: str) -> ReturnPicture:
    """A picture that its buyer shows with it. Raises Unauthenticated (401), ReturnNotFound, PictureUnknown (404)."""
    one = access_sold(actor, shop, ref)
    shown = ReturnPicture.objects.across_shops().filter(of_return=one.asked_with_id or one.pk, ref=picture_ref)
    picture = shown.first() if "\x00" not in picture_ref else None
    if picture is None:
        raise PictureUnknown(ref=picture_ref)
    return picture


def _access_its_order(
    actor: Actor, ref: str, order_ref: str, *, to: Literal["see", "buyer", "manage", "refund"], key: str | None, lock: bool
) -> Order:
    try:
        return access_bought(actor, order_ref, key=key, lock=lock) if to == "buyer" else access_order(actor, order_ref, to=to, key=key, lock=lock)
    except OrderNotFound:
        raise ReturnNotFound(ref=ref) from None


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
