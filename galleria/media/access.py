"""Who may add pictures to a shop: its sellers and its staff."""

from galleria.accounts.access import Actor, check_right
from galleria.accounts.rules import Right
from galleria.shops.models import Shop
from galleria.shops.queries import get_shop


def access_shop_to_add_pictures(actor: Actor, slug: str) -> Shop:
    """The shop, for somebody who may add pictures to it. Raises ShopNotFound (404), Unauthenticated (401) or Forbidden (403)."""
    shop = get_shop(slug)
    check_right(actor, shop, Right.SELL)
    return shop
