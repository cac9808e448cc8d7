"""A dispute begins or ends: the money is held, comes back or is lost; the order says so. Which event comes first does not matter."""

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import PLATFORM
from galleria.kernel.outbox import record
from galleria.sales.actions.book import book
from galleria.sales.actions.write_step import write_step
from galleria.sales.models import Order, OrderStep
from galleria.sales.payments.actions.lock_intent import lock_order
from galleria.sales.payments.events import DisputeClosed, DisputeOpened
from galleria.sales.payments.models import Dispute, Intent
from galleria.sales.rules.books import Code
from galleria.sales.rules.status import Status, Step, can_take

# https://docs.stripe.com/api/disputes/object: every other status is one of a dispute that is not decided.
DECIDED = {"won": Dispute.Status.WON, "lost": Dispute.Status.LOST}
INQUIRY = "warning_"  # a question of the bank: no money moves


@transaction.atomic
def note_dispute(intent: Intent, *, reference: str, amount_minor: int, status: str) -> Dispute | None:
    """Note how a dispute about a paid intent stands. A decided one stays decided. None for a bank's mere question, which moves no money."""
    if status.startswith(INQUIRY):
        return None
    order, payment = lock_order(intent.payment.order_id)
    dispute, is_new = Dispute.objects.across_shops().get_or_create(
        reference=reference, defaults={"shop_id": order.shop_id, "payment": payment, "amount_minor": amount_minor}
    )
    if is_new:
        _open(order, dispute)
    decision = DECIDED.get(status)
    if decision is not None and dispute.status == Dispute.Status.OPEN:
        _close(order, dispute, decision)
    return dispute


def _open(order: Order, dispute: Dispute) -> None:
    amounts = {Code.HELD: dispute.amount_minor, Code.CARD: -dispute.amount_minor}
    book(order, key=f"dispute {dispute.reference}", kind="dispute", amounts=amounts)
    _step(order, Step.DISPUTE, dispute)
    record(DisputeOpened(order_id=order.pk, dispute_id=dispute.pk))


def _close(order: Order, dispute: Dispute, decision: Dispute.Status) -> None:
    dispute.status, dispute.closed_at = decision, timezone.now()
    dispute.save(update_fields=["status", "closed_at"])
    account = Code.CARD if decision == Dispute.Status.WON else Code.LOST
    amounts = {account: dispute.amount_minor, Code.HELD: -dispute.amount_minor}
    book(order, key=f"dispute-{decision} {dispute.reference}", kind=f"dispute-{decision}", amounts=amounts)
    _step(order, Step.SETTLE, dispute)
    record(DisputeClosed(order_id=order.pk, dispute_id=dispute.pk))


def _step(order: Order, step: Step, dispute: Dispute) -> None:
    """Its step; for an order that is past it (cancelled, refunded), the entry in its history alone."""
    details = {"amount_minor": dispute.amount_minor, "dispute": dispute.status}
    if can_take(Status(order.status), step):
        write_step(order, step, actor=PLATFORM, details=details)
    else:
        OrderStep.objects.across_shops().create(shop_id=order.shop_id, order=order, code=step.value, status=order.status, details=details)
