"""Staff answer a request: it may be sent, it need not be sent, or it cannot be."""

from datetime import timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.sales.returns.access import access_return
from galleria.sales.returns.actions.claim_pieces import release_pieces
from galleria.sales.returns.actions.write_return_step import write_return_step
from galleria.sales.returns.letters import send_return_letter
from galleria.sales.returns.models import Return, ReturnLine
from galleria.sales.returns.status import Status, Step
from galleria.sales.returns.terms import find_terms, list_return_address


@transaction.atomic
def approve_return(ref: str, *, actor: Actor, answer: str) -> Return:
    """It may be sent, to the address and by the day that the shop's terms say now. Twice is once.

    Raises ReturnNotFound (404), Forbidden (403), ReturnStepRefused (409).
    """
    order, one = access_return(actor, ref, to="manage", lock=True)
    if one.status == Status.APPROVED:
        return one
    terms = find_terms(order)
    one.answer, one.address = answer, list_return_address(order)
    one.send_by = timezone.now() + timedelta(days=terms.send_within_days)
    write_return_step(order, one, Step.APPROVE, actor=actor)
    send_return_letter(order, one, "approved")
    return one


@transaction.atomic
def waive_return(ref: str, *, actor: Actor, answer: str) -> Return:
    """The shop does without the pieces: nothing is sent and nothing goes back into stock, and the money can be given back. Twice is once.

    Raises ReturnNotFound (404), Forbidden (403), ReturnStepRefused (409).
    """
    order, one = access_return(actor, ref, to="manage", lock=True)
    if one.status == Status.RECEIVED and not one.comes_back:
        return one
    one.answer, one.comes_back = answer, False
    write_return_step(order, one, Step.WAIVE, actor=actor)
    ReturnLine.objects.across_shops().filter(of_return=one).update(received=F("quantity"))
    send_return_letter(order, one, "waived")
    return one


@transaction.atomic
def decline_return(ref: str, *, actor: Actor, answer: str) -> Return:
    """It cannot be sent back; `answer` says why. Twice is once.

    Raises ReturnNotFound (404), Forbidden (403), ReturnStepRefused (409).
    """
    order, one = access_return(actor, ref, to="manage", lock=True)
    if one.status == Status.DECLINED:
        return one
    one.answer = answer
    write_return_step(order, one, Step.DECLINE, actor=actor)
    release_pieces(dict(one.lines.values_list("line", "quantity")))
    send_return_letter(order, one, "declined")
    return one
