"""Write a movement of money into the ledger, once. Only called by the actions that move it."""

from collections.abc import Mapping

from galleria.sales.models import Account, Booking, Entry, Order
from galleria.sales.rules.books import Code, Place
from galleria.shops.models import Shop

Amounts = Mapping[Code, int] | Mapping[Place, int]


def book(order: Order, *, key: str, kind: str, amounts: Amounts) -> bool:
    """Book amounts that sum up to zero on accounts of the order's shop. The same key again books nothing; says whether it did.

    Raises ValueError for amounts that do not balance; the database refuses them as well.
    """
    return book_in_shop(order.shop, currency=order.currency, key=key, kind=kind, amounts=amounts, order=order)


def book_in_shop(shop: Shop, *, currency: str, key: str, kind: str, amounts: Amounts, order: Order | None = None) -> bool:
    """The same for what belongs to no order."""
    if sum(amounts.values()):
        raise ValueError("a booking must balance")
    moved = {(one if isinstance(one, tuple) else (one, "")): amount for one, amount in amounts.items() if amount}
    if not moved:  # an order that cost nothing
        return False
    booking, is_new = Booking.objects.across_shops().get_or_create(key=key, defaults={"shop_id": shop.pk, "kind": kind, "order": order})
    if not is_new:
        return False
    Entry.objects.across_shops().bulk_create(
        Entry(shop_id=shop.pk, booking=booking, account=_account(shop, code, party, currency), amount_minor=moved[code, party])
        for code, party in sorted(moved)
    )
    return True


def _account(shop: Shop, code: Code, party: str, currency: str) -> Account:
    account, _ = Account.objects.across_shops().get_or_create(shop_id=shop.pk, code=code.value, party=party, currency=currency)
    return account
