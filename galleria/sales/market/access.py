"""From a person to a seller's sale: its seller, the buyer of its order (by account or by the order's key), and the shop's staff."""

from dataclasses import dataclass
from typing import Literal

from galleria.accounts.access import Actor
from galleria.accounts.rules import Right
from galleria.kernel.problems import Forbidden
from galleria.sales.access import is_buyer
from galleria.sales.market.errors import SaleNotFound
from galleria.sales.market.models import Sale
from galleria.sales.models import Order

Doing = Literal["see", "sell", "cancel", "buy", "manage"]


@dataclass(frozen=True)
class Standing:
    """What somebody is to a sale."""

    sells: bool
    buys: bool
    manages: bool
    cancels: bool = False  # gives back what was paid for it, which staff need a right for


def standing_of(actor: Actor, sale: Sale, order: Order, *, key: str | None) -> Standing | None:
    """None for who has nothing to do with it."""
    sells = actor.user is not None and sale.seller_id == actor.user.pk
    buys = is_buyer(actor, order, key=key)
    if not (sells or buys or actor.has_right(order.shop, Right.SEE_ORDERS)):
        return None
    manages = actor.has_right(order.shop, Right.MANAGE_ORDERS)
    return Standing(sells=sells, buys=buys, manages=manages, cancels=sells or (manages and actor.has_right(order.shop, Right.REFUND)))


def access_sale(actor: Actor, ref: str, *, to: Doing, key: str | None = None, lock: bool = False) -> tuple[Order, Sale, Standing]:
    """The sale and its order, locked in this order when they are. Staff who manage orders do what its seller does, and cancel it when they may
    refund; nobody does what its buyer does.

    Raises SaleNotFound (404) for who has nothing to do with it, Forbidden (403) for people who may see but not do it.
    """
    found = Sale.objects.across_shops().filter(ref=ref).values_list("order_id", flat=True).first() if "\x00" not in ref else None
    if found is None:
        raise SaleNotFound(ref=ref)
    orders = Order.objects.across_shops().select_related("shop")
    sales = Sale.objects.across_shops().select_related("seller")
    if lock:
        orders = orders.select_for_update(no_key=True, of=("self",))
        sales = sales.select_for_update(no_key=True, of=("self",))
    order, sale = orders.get(pk=found), sales.get(ref=ref)
    sale.order = order
    standing = standing_of(actor, sale, order, key=key)
    if standing is None:
        raise SaleNotFound(ref=ref)
    may = {"see": True, "sell": standing.sells or standing.manages, "cancel": standing.cancels, "buy": standing.buys, "manage": standing.manages}
    if not may[to]:
        raise Forbidden
    return order, sale, standing
