"""What a shop can do is a list in its manifest. What it cannot do is not there."""

from typing import get_args

from galleria.kernel.problems import NotFound
from galleria.shops.manifest import Capability
from galleria.shops.models import Shop
from galleria.shops.queries import get_shop

KNOWN = frozenset(get_args(Capability))


class NotOffered(NotFound):
    """The shop does not have this capability."""

    code = "not_offered"
    title = "This shop does not offer it"
    detail = "{shop} does not offer {capability}."


def get_shop_with(slug: str, capability: str) -> Shop:
    """The shop, when its manifest names the capability. Raises ShopNotFound or NotOffered (404)."""
    if capability not in KNOWN:
        raise ValueError(f"{capability} is no capability")
    shop = get_shop(slug)
    if capability not in shop.capabilities:
        raise NotOffered(shop=shop.name, capability=capability)
    return shop
