"""Give a return up, before the shop has what was to be sent."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.sales.returns.access import access_return
from galleria.sales.returns.actions.claim_pieces import release_pieces
from galleria.sales.returns.actions.write_return_step import write_return_step
from galleria.sales.returns.letters import send_return_letter, send_sellers_letter
from galleria.sales.returns.models import Return
from galleria.sales.returns.status import Status, Step


@transaction.atomic
def cancel_return(ref: str, *, actor: Actor, key: str | None) -> Return:
    """Its buyer keeps the pieces, and may ask again. Twice is once.

    Raises ReturnNotFound (404), Forbidden (403), ReturnStepRefused (409) once it is there.
    """
    order, one = access_return(actor, ref, to="buyer", key=key, lock=True)
    if one.status == Status.CANCELLED:
        return one
    write_return_step(order, one, Step.CANCEL, actor=actor)
    release_pieces(dict(one.lines.values_list("line", "quantity")))
    send_return_letter(order, one, "cancelled")
    send_sellers_letter(order, one, "cancelled")
    return one
