"""Begin a wish list."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.accounts.models import User
from galleria.catalog.wishes.access import access_owner
from galleria.catalog.wishes.errors import TooManyWishLists
from galleria.catalog.wishes.models import WishList
from galleria.catalog.wishes.rules import MOST_LISTS
from galleria.kernel.references import new_reference
from galleria.shops.models import Shop


@transaction.atomic
def create_wish_list(shop: Shop, *, name: str, notes: str, actor: Actor) -> WishList:
    """A new list of the person's; the first one in a shop is their default. Raises Unauthenticated (401), TooManyWishLists (409)."""
    return begin_wish_list(shop, access_owner(actor), name=name, notes=notes)


def begin_wish_list(shop: Shop, owner: User, *, name: str, notes: str = "") -> WishList:
    """For a person who is locked. Raises TooManyWishLists (409)."""
    lists = WishList.objects.across_shops().filter(owner=owner)
    if lists.count() >= MOST_LISTS:
        raise TooManyWishLists(most=MOST_LISTS)
    is_first = not WishList.objects.for_shop(shop).filter(owner=owner, is_default=True).exists()
    return WishList.objects.across_shops().create(ref=new_reference("wsh"), shop=shop, owner=owner, name=name, notes=notes, is_default=is_first)
