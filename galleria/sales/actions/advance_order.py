"""Take an order one step further: prepare, make ready, ship, deliver, complete."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.sales.access import access_order
from galleria.sales.actions.pay_order import lock_payment
from galleria.sales.actions.write_step import write_step
from galleria.sales.errors import NotPaid, StepRefused
from galleria.sales.market.actions.lead_sales import lead_sales
from galleria.sales.models import Order, Payment
from galleria.sales.rules.status import TRANSITIONS, Status, Step, status_after
from galleria.sales.terms import find_selling

BY_STAFF = (Step.PREPARE, Step.MAKE_READY, Step.SHIP, Step.DELIVER, Step.COMPLETE)
LEAVES = (Step.SHIP, Step.DELIVER)


@transaction.atomic
def advance_order(ref: str, step: Step, *, actor: Actor, tracking: str = "") -> Order:
    """Take the step. Taking it twice is a no-op, for somebody else may have been quicker.

    Nothing is prepared that is neither paid nor to be paid at pickup, and nothing leaves that is not paid: then NotPaid (409).
    Raises OrderNotFound (404), Forbidden (403), StepRefused (409).
    """
    if step not in BY_STAFF:
        raise ValueError(f"{step} is an action of its own")
    order = access_order(actor, ref, to="manage", lock=True)
    if _is_behind(Status(order.status), step):
        return order
    status_after(Status(order.status), step, StepRefused)  # first: a cancelled order is not one that waits for its money
    payment = lock_payment(order)
    is_paid = payment.status in (Payment.Status.PAID, Payment.Status.PART_REFUNDED)
    if not is_paid and (step in LEAVES or payment.method != Payment.Method.AT_PICKUP):
        raise NotPaid
    if tracking:
        order.tracking = tracking
        order.save(update_fields=["tracking"])
    if step == Step.MAKE_READY and order.due_at is not None:  # it is kept as long as ever for whoever could not fetch it before
        selling = find_selling(order.shop)
        order.due_at = max(order.due_at, timezone.now() + timedelta(days=selling.pickup_within_days if selling else 0))
        order.save(update_fields=["due_at"])
    write_step(order, step, actor=actor, details={"tracking": tracking} if tracking else {})
    lead_sales(order, step, actor=actor, tracking=tracking)
    return order


def _is_behind(status: Status, step: Step) -> bool:
    """Whether the order stands where the step leads to."""
    return any(after == status for steps in TRANSITIONS.values() for taken, after in steps.items() if taken == step)
