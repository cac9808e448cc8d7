"""Change a wish list: its name, its notes, whether it is the default, whether it is shared, its order."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.catalog.models import Product
from galleria.catalog.wishes.access import access_owner, access_wish_list
from galleria.catalog.wishes.models import WishItem, WishList
from galleria.catalog.wishes.rules import rearrange
from galleria.catalog.wishes.schemas import WishListPatch
from galleria.kernel.references import new_reference
from galleria.shops.models import Shop

TOKEN_CHARACTERS = 28  # 140 bits


@transaction.atomic
def change_wish_list(shop: Shop, ref: str, patch: WishListPatch, *, actor: Actor) -> WishList:
    """Change what the patch names. A link that was revoked never comes back: sharing again makes another one.

    Raises Unauthenticated (401), WishListNotFound (404).
    """
    owner = access_owner(actor)
    wish_list = access_wish_list(actor, shop, ref, lock=True)
    for name in ("name", "notes"):
        if getattr(patch, name) is not None:
            setattr(wish_list, name, getattr(patch, name))
    if patch.is_default and not wish_list.is_default:
        WishList.objects.for_shop(shop).filter(owner=owner, is_default=True).update(is_default=False)
        wish_list.is_default = True
    if patch.is_shared is not None and patch.is_shared != (wish_list.token is not None):
        wish_list.token = new_reference("wsl", characters=TOKEN_CHARACTERS) if patch.is_shared else None
    if patch.order is not None:
        _rearrange(wish_list, [slug for slug in patch.order if "\x00" not in slug])
    wish_list.save()
    return wish_list


def _rearrange(wish_list: WishList, slugs: list[str]) -> None:
    products = dict(Product.objects.for_shop(wish_list.shop_id).filter(slug__in=slugs).values_list("slug", "pk"))
    items = list(wish_list.items.order_by("position", "pk"))
    wanted = rearrange([item.product_id for item in items], [products[slug] for slug in slugs if slug in products])
    place = {product_id: position for position, product_id in enumerate(wanted)}
    for item in items:
        item.position = place[item.product_id]
    WishItem.objects.for_shop(wish_list.shop_id).bulk_update(items, ["position"])
