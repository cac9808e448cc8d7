"""Give the buyer of a sale more time to look at it: the buyer asks, the seller agrees. What a seller offers by themself needs nobody's word."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.sales.market.access import access_sale
from galleria.sales.market.actions.write_sale_step import append_step
from galleria.sales.market.errors import NothingAsked, SaleStepRefused, TooLongHeld
from galleria.sales.market.models import Sale
from galleria.sales.market.rules import MOST_EXTENSION_DAYS, find_release
from galleria.sales.market.status import Status

EXTENDABLE = (Status.SHIPPED, Status.ARRIVED)


@transaction.atomic
def ask_time(ref: str, *, actor: Actor, days: int, key: str | None = None) -> Sale:
    """The buyer asks for so many more days; asking again changes the wish.

    Raises SaleNotFound (404), Forbidden (403), SaleStepRefused, TooLongHeld (409).
    """
    _, sale, _ = access_sale(actor, ref, to="buy", key=key, lock=True)
    _check(sale, days)
    if sale.asked_days != days:
        sale.asked_days = days
        sale.save(update_fields=["asked_days"])
        append_step(sale, "ask_time", actor=actor, details={"days": days})
    return sale


@transaction.atomic
def answer_time(ref: str, *, actor: Actor, is_granted: bool) -> Sale:
    """The seller answers the wish. Raises SaleNotFound (404), Forbidden (403), NothingAsked (409)."""
    _, sale, _ = access_sale(actor, ref, to="sell", lock=True)
    if not sale.asked_days:
        raise NothingAsked
    days, sale.asked_days = sale.asked_days, 0
    if is_granted:
        _check(sale, days)
        _extend(sale, days, actor=actor)
    else:
        sale.save(update_fields=["asked_days"])
        append_step(sale, "refuse_time", actor=actor, details={"days": days})
    return sale


@transaction.atomic
def give_time(ref: str, *, actor: Actor, days: int) -> Sale:
    """The seller gives so many more days unasked. Raises SaleNotFound (404), Forbidden (403), SaleStepRefused, TooLongHeld (409)."""
    _, sale, _ = access_sale(actor, ref, to="sell", lock=True)
    _check(sale, days)
    sale.asked_days = 0
    _extend(sale, days, actor=actor)
    return sale


def _check(sale: Sale, days: int) -> None:
    if sale.status not in EXTENDABLE:
        raise SaleStepRefused(status=sale.status, step="be given more time")
    left = MOST_EXTENSION_DAYS - sale.extension_days
    if not 0 < days <= left:
        raise TooLongHeld(days=left)


def _extend(sale: Sale, days: int, *, actor: Actor) -> None:
    sale.extension_days += days
    if sale.arrived_at is not None:
        sale.due_at = find_release(sale.arrived_at, sale.paid_at, days=sale.inspection_days, extension_days=sale.extension_days)
        sale.reminded_at = None
    sale.save(update_fields=["extension_days", "asked_days", "due_at", "reminded_at"])
    append_step(sale, "give_time", actor=actor, details={"days": days})
