"""Write a movement of money into the ledger, once. Only called by the actions that move it."""

from collections.abc import Mapping

from galleria.sales.models import Account, Booking, Entry, Order
from galleria.sales.rules.books import Code


def book(order: Order, *, key: str, kind: str, amounts: Mapping[Code, int]) -> None:
    """Book amounts that sum up to zero on the shop's accounts. The same key again books nothing.

    Raises ValueError for amounts that do not balance; the database refuses them as well.
    """
    if sum(amounts.values()):
        raise ValueError("a booking must balance")
    if not amounts:  # an order that cost nothing
        return
    booking, is_new = Booking.objects.across_shops().get_or_create(key=key, defaults={"shop_id": order.shop_id, "kind": kind, "order": order})
    if not is_new:
        return
    accounts = [_account(order, code) for code in sorted(amounts)]
    Entry.objects.across_shops().bulk_create(
        Entry(shop_id=order.shop_id, booking=booking, account=account, amount_minor=amounts[Code(account.code)]) for account in accounts
    )


def _account(order: Order, code: Code) -> Account:
    account, _ = Account.objects.across_shops().get_or_create(shop_id=order.shop_id, code=code.value, party="", currency=order.currency)
    return account
