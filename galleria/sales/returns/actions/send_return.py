"""Its buyer has sent it."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.sales.returns.access import access_return
from galleria.sales.returns.actions.write_return_step import write_return_step
from galleria.sales.returns.letters import send_return_letter, send_sellers_letter
from galleria.sales.returns.models import Return
from galleria.sales.returns.status import Status, Step


@transaction.atomic
def send_return(ref: str, *, actor: Actor, key: str | None, tracking: str) -> Return:
    """It is on its way. Saying it again changes the tracking while it is not there.

    Raises ReturnNotFound (404), Forbidden (403), ReturnStepRefused (409).
    """
    order, one = access_return(actor, ref, to="buyer", key=key, lock=True)
    if one.status == Status.SENT:
        if tracking and tracking != one.tracking:
            one.tracking = tracking
            one.save(update_fields=["tracking"])
        return one
    one.tracking = tracking
    write_return_step(order, one, Step.SEND, actor=actor)
    send_return_letter(order, one, "sent")
    send_sellers_letter(order, one, "sent")
    return one
