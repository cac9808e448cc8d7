"""Remove a wish list with its pieces."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.catalog.wishes.access import access_owner, access_wish_list
from galleria.catalog.wishes.models import WishList
from galleria.shops.models import Shop


@transaction.atomic
def remove_wish_list(shop: Shop, ref: str, *, actor: Actor) -> None:
    """Remove it; its link leads nowhere then. When it was the default, the oldest of the others in the shop is the default from then on.

    Raises Unauthenticated (401), WishListNotFound (404), also the second time.
    """
    owner = access_owner(actor)
    wish_list = access_wish_list(actor, shop, ref, lock=True)
    wish_list.delete()
    if wish_list.is_default:
        others = WishList.objects.for_shop(shop).filter(owner=owner)
        oldest = others.order_by("pk").values_list("pk", flat=True).first()
        if oldest is not None:
            others.filter(pk=oldest).update(is_default=True)
