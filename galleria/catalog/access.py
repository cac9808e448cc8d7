"""From a person to a product. What is not theirs to see does not exist for them."""

from typing import Literal

from galleria.accounts.access import Actor, check_signed_in
from galleria.accounts.rules import Right
from galleria.catalog.errors import ProductNotFound
from galleria.catalog.models import SHOWN, Product
from galleria.kernel.problems import Forbidden
from galleria.sellers.access import check_may_sell, check_sells
from galleria.shops.models import Shop


def check_may_offer(actor: Actor, shop: Shop, *, lock: bool = False) -> None:
    """Raises 401 for visitors and 403 for people who may neither sell nor manage the catalogue here; the words are those of `check_may_sell`."""
    check_signed_in(actor)
    if not actor.has_right(shop, Right.MANAGE_CATALOGUE):
        check_may_sell(actor, shop, lock=lock)


def access_product(actor: Actor, shop: Shop, slug: str, *, to: Literal["see", "change"], lock: bool = False) -> Product:
    """The product, when the actor may do this with it.

    Raises ProductNotFound (404) for what the actor cannot see, Unauthenticated (401) for visitors who want to change something,
    Forbidden (403) for people who can see it but not change it, SellerNotApproved (403) for its seller while they are suspended.
    """
    if to == "change":
        check_signed_in(actor)
    products = Product.objects.for_shop(shop).select_related("category")
    if lock:
        products = products.select_for_update(no_key=True, of=("self",))
    product = products.filter(slug=slug).first() if "\x00" not in slug else None
    manages = actor.has_right(shop, Right.MANAGE_CATALOGUE)
    owns = product is not None and actor.user is not None and product.seller_id == actor.user.pk and actor.has_right(shop, Right.SELL)
    if product is None or not (manages or owns or product.status in SHOWN):
        raise ProductNotFound(slug=slug)
    if to == "change" and not manages:
        if not owns:
            raise Forbidden
        check_sells(actor, shop, lock=lock)
    return product
