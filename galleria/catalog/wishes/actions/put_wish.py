"""Put a piece on a wish list."""

from django.db import transaction
from django.db.models import Count, Min

from galleria.accounts.access import Actor
from galleria.accounts.models import User
from galleria.catalog.wishes.access import access_owner, access_shown_product, access_wish_list
from galleria.catalog.wishes.actions.create_wish_list import begin_wish_list
from galleria.catalog.wishes.errors import TooManyWishes, WishListNotFound
from galleria.catalog.wishes.models import WishItem, WishList
from galleria.catalog.wishes.rules import DEFAULT, DEFAULT_NAME, MOST_ITEMS
from galleria.shops.models import Shop


@transaction.atomic
def put_wish(shop: Shop, ref: str, slug: str, *, note: str | None, actor: Actor) -> WishList:
    """The piece is on the list, first when it is new there, with what it costs now. A note of None leaves the note that is there.

    Putting it there twice changes nothing but the note. `default` as the ref begins the default list when there is none.
    Raises Unauthenticated (401), WishListNotFound or ProductNotFound (404), TooManyWishes or TooManyWishLists (409).
    """
    owner = access_owner(actor)
    product = access_shown_product(shop, slug)
    wish_list = _find_or_begin(shop, owner, ref, actor=actor)
    item = wish_list.items.filter(product=product).first()
    if item is None:
        state = wish_list.items.aggregate(count=Count("pk"), first=Min("position"))
        if state["count"] >= MOST_ITEMS:
            raise TooManyWishes(most=MOST_ITEMS)
        position = (state["first"] or 0) - 1
        WishItem.objects.across_shops().create(
            shop=shop, wish_list=wish_list, product=product, note=note or "", position=position, price_minor=product.price_minor
        )
    elif note is not None and note != item.note:
        item.note = note
        item.save(update_fields=["note"])
    else:
        return wish_list
    wish_list.save(update_fields=["updated_at"])
    return wish_list


def _find_or_begin(shop: Shop, owner: User, ref: str, *, actor: Actor) -> WishList:
    try:
        return access_wish_list(actor, shop, ref, lock=True)
    except WishListNotFound:
        if ref != DEFAULT:
            raise
        return begin_wish_list(shop, owner, name=DEFAULT_NAME)
