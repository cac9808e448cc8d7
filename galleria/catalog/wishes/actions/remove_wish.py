"""Take a piece off a wish list."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.catalog.wishes.access import access_owner, access_wish_list
from galleria.catalog.wishes.models import WishItem
from galleria.shops.models import Shop


@transaction.atomic
def remove_wish(shop: Shop, ref: str, slug: str, *, actor: Actor) -> None:
    """It is not on the list, whether it was or not, and whether shoppers can still see it or not.

    Raises Unauthenticated (401), WishListNotFound (404).
    """
    access_owner(actor)
    wish_list = access_wish_list(actor, shop, ref, lock=True)
    items = WishItem.objects.for_shop(shop).filter(wish_list=wish_list, product__slug=slug)
    if "\x00" not in slug and items.delete()[0]:
        wish_list.save(update_fields=["updated_at"])
