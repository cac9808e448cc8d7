"""Close a return that comes to nothing: never sent, or nothing is given back for it."""

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import PLATFORM, Actor
from galleria.sales.models import Order
from galleria.sales.returns.access import access_return
from galleria.sales.returns.actions.claim_pieces import release_pieces
from galleria.sales.returns.actions.write_return_step import write_return_step
from galleria.sales.returns.letters import send_return_letter, send_sellers_letter
from galleria.sales.returns.models import Return
from galleria.sales.returns.status import Status, Step

NEVER_SENT = "It was not sent in time."


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
    return sum(_close_if_due(ref) for ref in list(due.values_list("ref", flat=True)[:most]))


@transaction.atomic
def _close_if_due(ref: str) -> bool:
    order, one = access_return(PLATFORM, ref, to="manage", lock=True)
    if one.status != Status.APPROVED or one.send_by is None or one.send_by > timezone.now():  # sent or given up since
        return False
    _close(order, one, actor=PLATFORM, answer=NEVER_SENT)
    return True


def _close(order: Order, one: Return, *, actor: Actor, answer: str) -> None:
    was_here = one.status == Status.RECEIVED
    one.answer = answer
    write_return_step(order, one, Step.CLOSE, actor=actor)
    if not was_here:
        release_pieces(dict(one.lines.values_list("line", "quantity")))
    send_return_letter(order, one, "closed")
    send_sellers_letter(order, one, "closed")
