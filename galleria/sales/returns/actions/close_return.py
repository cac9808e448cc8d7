"""Close a return that comes to nothing: never sent, or nothing is given back for it."""

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import PLATFORM, Actor
from galleria.kernel.sweeps import take_up
from galleria.sales.models import Order, Payment
from galleria.sales.payments.reads import read_lost
from galleria.sales.returns.access import access_return
from galleria.sales.returns.actions.claim_pieces import release_pieces
from galleria.sales.returns.actions.write_return_step import write_return_step
from galleria.sales.returns.endings import WORDS, Ending
from galleria.sales.returns.letters import send_return_letter, send_sellers_letter
from galleria.sales.returns.models import Return
from galleria.sales.returns.reads import find_left
from galleria.sales.returns.status import Status, Step

SELLERS_LETTERS = {Ending.NONE: "closed", Ending.UNSENT: "unsent", Ending.BANK: "ended_by_bank", Ending.PAID: "ended"}
ENDED = {Status.REQUESTED: Step.DECLINE, Status.APPROVED: Step.CLOSE, Status.RECEIVED: Step.CLOSE}


@transaction.atomic
def close_return(ref: str, *, actor: Actor, answer: str) -> Return:
    """Staff close it and say why. What never came can be asked for again. Twice is once.

    Raises ReturnNotFound (404), Forbidden (403), ReturnStepRefused (409).
    """
    order, one = access_return(actor, ref, to="manage", lock=True)
    if one.status != Status.CLOSED:
        _close(order, one, actor=actor, answer=answer)
    return one


def close_unsent(*, most: int = 200) -> int:
    """Close approved ones that were not sent by their day. Returns how many."""
    due = Return.objects.across_shops().filter(status=Status.APPROVED, send_by__lte=timezone.now()).order_by("send_by")
    return take_up(_close_if_due, due.values_list("ref", flat=True), most=most)


@transaction.atomic
def close_paid_otherwise(order_id: int) -> int:
    """Close what of an order was to come back, or has come, and for which nothing is left to be given: the buyer's bank has taken the money, or it
    went back another way. What is on its way back is left to who sold it, who count it when it is there. Returns how many.
    """
    order = Order.objects.across_shops().select_related("shop", "payment").select_for_update(no_key=True, of=("self",)).get(pk=order_id)
    rows = Return.objects.across_shops().select_for_update(no_key=True, of=("self",)).filter(order=order, status__in=list(ENDED)).order_by("pk")
    returns = [one for one in rows if not find_left(order, one, order.payment)]
    for one in returns:
        close_without_money(order, one, order.payment)
    return len(returns)


def close_without_money(order: Order, one: Return, payment: Payment) -> None:
    """One that is locked with its order, by itself: nothing can be given back for it."""
    ending = Ending.BANK if read_lost(payment) else Ending.PAID
    _close(order, one, actor=PLATFORM, answer=WORDS[ending], ending=ending, step=ENDED[Status(one.status)])


@transaction.atomic
def _close_if_due(ref: str) -> bool:
    order, one = access_return(PLATFORM, ref, to="manage", lock=True)
    if one.status != Status.APPROVED or one.send_by is None or one.send_by > timezone.now():  # sent or given up since
        return False
    _close(order, one, actor=PLATFORM, answer=WORDS[Ending.UNSENT], ending=Ending.UNSENT)
    return True


def _close(order: Order, one: Return, *, actor: Actor, answer: str, ending: Ending = Ending.NONE, step: Step = Step.CLOSE) -> None:
    was_here = one.status == Status.RECEIVED
    one.answer = answer
    write_return_step(order, one, step, actor=actor, details={"why": ending.value} if ending else None)
    if not was_here:
        release_pieces(dict(one.lines.values_list("line", "quantity")))
    send_return_letter(order, one, "closed")
    send_sellers_letter(order, one, SELLERS_LETTERS[ending])
