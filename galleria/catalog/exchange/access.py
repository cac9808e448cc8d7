"""From a person to an import or export: the people who manage the shop's catalogue, and nobody else."""

from galleria.accounts.access import Actor, check_right
from galleria.accounts.rules import Right
from galleria.catalog.exchange.errors import ExchangeNotFound
from galleria.catalog.exchange.models import Exchange
from galleria.shops.models import Shop
from galleria.shops.queries import get_shop


def access_shop_to_exchange(actor: Actor, slug: str) -> Shop:
    """The shop, for somebody who may import into it and export from it. Raises ShopNotFound (404), Unauthenticated (401) or Forbidden (403)."""
    shop = get_shop(slug)
    check_right(actor, shop, Right.MANAGE_CATALOGUE)
    return shop


def access_exchange(actor: Actor, shop: Shop, ref: str, *, lock: bool = False) -> Exchange:
    """One job of the shop. Raises Unauthenticated (401), Forbidden (403) or ExchangeNotFound (404)."""
    check_right(actor, shop, Right.MANAGE_CATALOGUE)
    rows = Exchange.objects.for_shop(shop).select_related("shop", "maker")
    if lock:
        rows = rows.select_for_update(no_key=True, of=("self",))
    exchange = rows.filter(ref=ref).first() if "\x00" not in ref else None
    if exchange is None:
        raise ExchangeNotFound(ref=ref)
    return exchange
