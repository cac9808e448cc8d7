"""Cancel an order before it leaves. What was taken comes back, or is written off; what was paid goes back."""

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import PLATFORM, Actor
from galleria.accounts.rules import Right
from galleria.catalog.actions.write_off import write_off
from galleria.catalog.models import Variant
from galleria.kernel.causes import Cause
from galleria.kernel.limits import give_back_units, lock_resources, release_holds
from galleria.kernel.problems import Forbidden
from galleria.kernel.sweeps import take_up
from galleria.sales.access import access_order, is_buyer
from galleria.sales.actions.pay_order import lock_payment
from galleria.sales.actions.place_order import holder_of
from galleria.sales.actions.refund_order import REFUNDABLE, write_refund
from galleria.sales.actions.write_step import write_step
from galleria.sales.errors import StepRefused
from galleria.sales.market.actions.lead_sales import check_nothing_sent
from galleria.sales.models import Order, Payment, Slot
from galleria.sales.payments.reads import read_left
from galleria.sales.rules.status import BUYER_CANCELS, UNPAID_STATUSES, Status, Step
from galleria.sales.rules.stock import find_why_kept
from galleria.sales.terms import find_selling

UNPAID = "not paid in time"
UNFETCHED = "not fetched"
BY_ITSELF = (UNPAID, UNFETCHED)  # reasons of the platform's own


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
    check_nothing_sent(order)
    payment = lock_payment(order)
    if payment.status in REFUNDABLE and not is_buyer(actor, order, key=key) and not actor.has_right(order.shop, Right.REFUND):
        raise Forbidden  # it would give money back
    write_cancel(order, payment, actor=actor, reason=reason)
    return order


def cancel_unpaid(*, most: int = 200) -> int:
    """Cancel orders whose money did not come in time, and those to be paid at pickup that nobody has fetched. Returns how many. Those by card
    wait for Stripe's word (payments/).
    """
    due = Order.objects.across_shops().filter(status__in=UNPAID_STATUSES, due_at__lte=timezone.now()).order_by("due_at")
    due = due.exclude(payment__method=Payment.Method.CARD)
    return take_up(_cancel_if_due, due.values_list("pk", flat=True), most=most)


@transaction.atomic
def _cancel_if_due(order_id: int) -> bool:
    orders = Order.objects.across_shops().select_related("shop").select_for_update(no_key=True, of=("self",))
    order = orders.filter(pk=order_id, status__in=UNPAID_STATUSES, due_at__lte=timezone.now()).first()
    if order is None:  # paid or cancelled since
        return False
    payment = lock_payment(order)
    write_cancel(order, payment, actor=PLATFORM, reason=UNFETCHED if payment.method == Payment.Method.AT_PICKUP else UNPAID)
    return True


def write_cancel(order: Order, payment: Payment, *, actor: Actor, reason: str) -> None:
    """The cancelling of a locked order and payment: step, money and stock."""
    is_begun = Status(order.status) not in BUYER_CANCELS
    is_only_held = payment.method == Payment.Method.CARD and payment.status == Payment.Status.OPEN
    write_step(order, Step.CANCEL, actor=actor, details={"reason": reason})
    if payment.status == Payment.Status.OPEN:
        payment.status = Payment.Status.CANCELLED
        payment.save(update_fields=["status"])
    elif payment.status in REFUNDABLE and (left := read_left(payment)):  # nothing came in for an order that cost nothing
        write_refund(order, payment, actor=actor, amount_minor=left, reason=f"cancelled: {reason}", key="cancelled")
    if is_only_held:
        release_holds(Variant, holder=holder_of(order.ref))
        release_holds(Slot, holder=holder_of(order.ref))
        return
    _give_back(order, Cause(kind="cancelled", order=order.ref, actor_id=actor.user.pk if actor.user else None, note=reason[:200]), is_begun=is_begun)


def _give_back(order: Order, cause: Cause, *, is_begun: bool) -> None:
    """Pieces go back into stock where they can be sold again, and the place in the slot is free."""
    selling = find_selling(order.shop)
    fresh = frozenset(selling.fresh) if selling else frozenset()
    is_late = is_begun or (order.slot is not None and order.slot.starts_at <= timezone.now())
    back: dict[int, int] = {}
    kept: dict[str, dict[int, int]] = {}
    lines = order.lines.exclude(variant=None).values_list("variant", "quantity", "variant__retired_at", "variant__product__category_path")
    for variant_id, quantity, retired_at, path in lines:  # a bag has a variant once, and so has the order
        why = find_why_kept(is_retired=retired_at is not None, is_fresh=not fresh.isdisjoint(path), is_late=is_late)
        (kept.setdefault(why, {}) if why else back)[variant_id] = quantity
    if kept:
        lock_resources(Variant, sorted({*back, *(one for pieces in kept.values() for one in pieces)}))
    give_back_units(Variant, back, cause=cause)
    for why, pieces in kept.items():
        write_off(pieces, cause=cause, why=why)
    if order.slot_id is not None:
        give_back_units(Slot, {order.slot_id: 1})
