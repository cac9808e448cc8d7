"""Cancel an order before it leaves. What was taken comes back; what was paid goes back."""

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import PLATFORM, Actor
from galleria.accounts.rules import Right
from galleria.catalog.models import Variant
from galleria.kernel.limits import give_back_units, release_holds
from galleria.kernel.problems import Forbidden
from galleria.sales.access import access_order, is_buyer
from galleria.sales.actions.pay_order import lock_payment
from galleria.sales.actions.place_order import holder_of
from galleria.sales.actions.refund_order import REFUNDABLE, write_refund
from galleria.sales.actions.write_step import write_step
from galleria.sales.errors import StepRefused
from galleria.sales.models import Order, Payment, Slot
from galleria.sales.rules.status import BUYER_CANCELS, Status, Step

UNPAID = "not paid in time"


@transaction.atomic
def cancel_order(ref: str, *, actor: Actor, reason: str, key: str | None = None) -> Order:
    """Cancel it. Cancelling twice is a no-op. Buyers can while nobody has begun with it, staff until it has left; a paid one, who may refund.

    Raises OrderNotFound (404), Forbidden (403), StepRefused (409).
    """
    order = access_order(actor, ref, to="cancel", key=key, lock=True)
    if order.status == Status.CANCELLED:
        return order
    if Status(order.status) not in BUYER_CANCELS and not actor.has_right(order.shop, Right.MANAGE_ORDERS):
        raise StepRefused(status=order.status, step="be cancelled by its buyer")
    payment = lock_payment(order)
    if payment.status in REFUNDABLE and not is_buyer(actor, order, key=key) and not actor.has_right(order.shop, Right.REFUND):
        raise Forbidden  # it would give money back
    write_cancel(order, payment, actor=actor, reason=reason)
    return order


def cancel_unpaid(*, most: int = 200) -> int:
    """Cancel orders whose money did not come in time. Returns how many. Those by card wait for Stripe's word (payments/)."""
    due = Order.objects.across_shops().filter(status=Status.PENDING, due_at__lte=timezone.now()).order_by("due_at")
    due = due.exclude(payment__method=Payment.Method.CARD)
    return sum(_cancel_if_due(order_id) for order_id in list(due.values_list("pk", flat=True)[:most]))


@transaction.atomic
def _cancel_if_due(order_id: int) -> bool:
    orders = Order.objects.across_shops().select_related("shop").select_for_update(no_key=True, of=("self",))
    order = orders.filter(pk=order_id, status=Status.PENDING, due_at__lte=timezone.now()).first()
    if order is None:  # paid or cancelled since
        return False
    write_cancel(order, lock_payment(order), actor=PLATFORM, reason=UNPAID)
    return True


def write_cancel(order: Order, payment: Payment, *, actor: Actor, reason: str) -> None:
    """The cancelling of a locked order and payment: step, money and stock."""
    is_only_held = payment.method == Payment.Method.CARD and payment.status == Payment.Status.OPEN
    write_step(order, Step.CANCEL, actor=actor, details={"reason": reason})
    if payment.status == Payment.Status.OPEN:
        payment.status = Payment.Status.CANCELLED
        payment.save(update_fields=["status"])
    elif payment.status in REFUNDABLE and (left := payment.amount_minor - payment.refunded_minor):  # nothing came in for an order that cost nothing
        write_refund(order, payment, actor=actor, amount_minor=left, reason=f"cancelled: {reason}", key="cancelled")
    if is_only_held:
        release_holds(Variant, holder=holder_of(order.ref))
        release_holds(Slot, holder=holder_of(order.ref))
        return
    # A bag has a variant once, and so has the order.
    give_back_units(Variant, dict(order.lines.filter(variant__retired_at=None).values_list("variant", "quantity")))
    if order.slot_id is not None:
        give_back_units(Slot, {order.slot_id: 1})
