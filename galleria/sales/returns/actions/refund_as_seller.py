"""Give the money back for what a seller has sold, by the seller's own word: as soon as it is there, or without it."""

from collections.abc import Mapping

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.sales.actions.pay_order import lock_payment
from galleria.sales.models import Order, Payment
from galleria.sales.returns.access import access_return
from galleria.sales.returns.actions.answer_return import waive_return
from galleria.sales.returns.actions.close_return import close_without_money
from galleria.sales.returns.actions.receive_return import Came, receive_return
from galleria.sales.returns.actions.refund_return import write_return_refund
from galleria.sales.returns.models import Return
from galleria.sales.returns.reads import Money, find_money, propose
from galleria.sales.returns.status import Status


@transaction.atomic
def take_back(ref: str, *, actor: Actor, came: Mapping[int, Came], condition: str) -> Return:
    """It is there: what is proposed for it goes back to its buyer at once. Where it came otherwise than it was sent (`condition`), the house looks at
    it and decides how much; while the buyer's bank looks into the payment, it waits for the house; and where nothing is left to be given, it is
    closed. Twice is once.

    Raises ReturnNotFound (404), Forbidden (403), ReturnStepRefused, NothingCame, FewerReturnable (409).
    """
    order, one = access_return(actor, ref, to="answer", lock=True)
    if one.status == Status.REFUNDED or (one.status == Status.CLOSED and one.lines.filter(received__gt=0).exists()):
        return one
    if one.status != Status.RECEIVED:
        one = receive_return(ref, actor=actor, came=came, condition=condition)
    payment = lock_payment(order)
    money = find_money(order, one, payment)
    if money == Money.GONE:
        close_without_money(order, one, payment)
    elif money == Money.HERE and not one.condition:
        _refund(order, one, payment, actor=actor)
    return one


@transaction.atomic
def do_without(ref: str, *, actor: Actor, answer: str) -> Return:
    """Its buyer keeps it and has the money. Twice is once.

    Raises ReturnNotFound (404), Forbidden (403), ReturnStepRefused, NotPaid, RefundTooLarge, DisputeAtBank (409).
    """
    order, one = access_return(actor, ref, to="answer", lock=True)
    if one.status == Status.REFUNDED and not one.comes_back:
        return one
    one = waive_return(ref, actor=actor, answer=answer)
    _refund(order, one, lock_payment(order), actor=actor)
    return one


def _refund(order: Order, one: Return, payment: Payment, *, actor: Actor) -> None:
    write_return_refund(order, one, payment, actor=actor, amount_minor=propose(order, one, payment).amount_minor)
