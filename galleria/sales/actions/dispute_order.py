"""Note that an order is in dispute: nothing more is done with it until somebody has settled it. Settling is `settle_dispute`."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.sales.access import access_order
from galleria.sales.actions.pay_order import lock_payment
from galleria.sales.actions.write_step import write_step
from galleria.sales.errors import NotPaid, StepRefused
from galleria.sales.models import Order, Payment
from galleria.sales.rules.status import Status, Step, status_after

UNPAID = (Payment.Status.OPEN, Payment.Status.CANCELLED)


@transaction.atomic
def dispute_order(ref: str, *, actor: Actor, reason: str) -> Order:
    """Mark it as disputed; the buyer is told why. Marking it twice is a no-op. One that nobody has paid is cancelled instead: NotPaid (409).

    Raises OrderNotFound (404), Forbidden (403), StepRefused (409).
    """
    order = access_order(actor, ref, to="manage", lock=True)
    if order.status == Status.DISPUTED:
        return order
    status_after(Status(order.status), Step.DISPUTE, StepRefused)
    if lock_payment(order).status in UNPAID:
        raise NotPaid
    write_step(order, Step.DISPUTE, actor=actor, details={"reason": reason})
    return order
