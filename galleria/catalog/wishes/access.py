"""From a person to a wish list: its owner, and whoever has its link; and from a letter's link to a notice. Nobody else, staff included."""

from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.accounts.models import User
from galleria.catalog.errors import ProductNotFound
from galleria.catalog.models import SHOWN, Product
from galleria.catalog.wishes.errors import NoticeNotFound, WishListNotFound
from galleria.catalog.wishes.models import Notice, WishList
from galleria.catalog.wishes.rules import CONFIRM_WITHIN, DEFAULT
from galleria.profiles.access import access_self
from galleria.shops.capabilities import get_shop_with
from galleria.shops.models import Shop

CAPABILITY = "wishlists"


def access_shop_of_wishes(slug: str) -> Shop:
    """The shop, when it has wish lists. Raises ShopNotFound or NotOffered (404)."""
    return get_shop_with(slug, CAPABILITY)


def access_owner(actor: Actor) -> User:
    """The person who acts, locked: whatever else the same person does to their lists at this moment waits. Raises Unauthenticated (401)."""
    return access_self(actor, lock=True)


def access_wish_list(actor: Actor, shop: Shop, ref: str, *, lock: bool = False) -> WishList:
    """One of the person's own lists in the shop; `default` stands for their default one. Raises Unauthenticated (401), WishListNotFound (404)."""
    user = access_self(actor)
    lists = WishList.objects.for_shop(shop).filter(owner=user)
    if lock:
        lists = lists.select_for_update(no_key=True, of=("self",))
    found = lists.filter(is_default=True) if ref == DEFAULT else lists.filter(ref=ref)
    wish_list = found.first() if "\x00" not in ref else None
    if wish_list is None:
        raise WishListNotFound(ref=ref)
    return wish_list


def access_shown_product(shop: Shop, slug: str) -> Product:
    """A product that shoppers can see. Raises ProductNotFound (404)."""
    product = Product.objects.for_shop(shop).filter(slug=slug, status__in=SHOWN).first() if "\x00" not in slug else None
    if product is None:
        raise ProductNotFound(slug=slug)
    return product


def access_notice(token: str, *, lock: bool = False) -> Notice:
    """The notice, for whoever has its link. Raises NoticeNotFound (404), also for one that was not confirmed in time."""
    rows = Notice.objects.across_shops().select_related("shop", "product")
    if lock:
        rows = rows.select_for_update(no_key=True, of=("self",))
    notice = rows.filter(token=token).first() if "\x00" not in token else None
    if notice is None or (notice.status == Notice.Status.UNCONFIRMED and notice.created_at < timezone.now() - CONFIRM_WITHIN):
        raise NoticeNotFound
    return notice
