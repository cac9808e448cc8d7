"""Who sold it, or staff, answer a request: it may be sent, it need not be sent, or it cannot be."""

from collections.abc import Sequence
from datetime import timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.sales.market.actions.wait_for_objection import wait_for_objection
from galleria.sales.returns.access import access_return, is_its_seller
from galleria.sales.returns.actions.claim_pieces import release_pieces
from galleria.sales.returns.actions.write_return_step import write_return_step
from galleria.sales.returns.errors import MustBeAgreed
from galleria.sales.returns.letters import send_return_letter
from galleria.sales.returns.models import Return, ReturnLine
from galleria.sales.returns.status import REPORTED, Reason, Status, Step
from galleria.sales.returns.terms import find_terms, list_return_address


@transaction.atomic
def approve_return(ref: str, *, actor: Actor, answer: str, address: Sequence[str] = ()) -> Return:
    """It may be sent, by the day that the shop's terms say now, to `address`, or else to its seller's or the shop's. Twice is once.

    Raises ReturnNotFound (404), Forbidden (403), ReturnStepRefused (409).
    """
    order, one = access_return(actor, ref, to="answer", lock=True)
    if one.status == Status.APPROVED:
        return one
    terms = find_terms(order)
    one.answer, one.address = answer, list(address) or list_return_address(order, one.seller_id)
    one.send_by = timezone.now() + timedelta(days=terms.send_within_days)
    write_return_step(order, one, Step.APPROVE, actor=actor)
    send_return_letter(order, one, "approved")
    return one


@transaction.atomic
def waive_return(ref: str, *, actor: Actor, answer: str) -> Return:
    """The shop does without the pieces: nothing is sent and nothing goes back into stock, and the money can be given back. Twice is once.

    Raises ReturnNotFound (404), Forbidden (403), ReturnStepRefused (409).
    """
    order, one = access_return(actor, ref, to="answer", lock=True)
    if one.status == Status.RECEIVED and not one.comes_back:
        return one
    one.answer, one.comes_back = answer, False
    write_return_step(order, one, Step.WAIVE, actor=actor)
    ReturnLine.objects.across_shops().filter(of_return=one).update(received=F("quantity"))
    send_return_letter(order, one, "waived")
    return one


@transaction.atomic
def decline_return(ref: str, *, actor: Actor, answer: str) -> Return:
    """It cannot be sent back; `answer` says why. Its seller declines only what is said to be wrong with it, and has the money no earlier than the
    buyer could say that they do not agree. Twice is once.

    Raises ReturnNotFound (404), Forbidden (403), ReturnStepRefused, MustBeAgreed (409).
    """
    order, one = access_return(actor, ref, to="answer", lock=True)
    if one.status == Status.DECLINED:
        return one
    is_sellers = is_its_seller(actor, one.seller_id)
    if is_sellers and Reason(one.reason) not in REPORTED:
        raise MustBeAgreed
    one.answer = answer
    write_return_step(order, one, Step.DECLINE, actor=actor)
    release_pieces(dict(one.lines.values_list("line", "quantity")))
    if is_sellers and one.seller_id is not None:
        wait_for_objection(order, one.seller_id)
    send_return_letter(order, one, "declined")
    return one
