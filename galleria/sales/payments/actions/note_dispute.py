"""A dispute begins or ends: the money is held, comes back or is lost; order and sales say so. Which event comes first does not matter."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import PLATFORM
from galleria.kernel.outbox import record
from galleria.sales.actions.book import book
from galleria.sales.actions.write_step import write_resumption, write_step
from galleria.sales.market.actions.charge_back import charge_back, note_bank_declined, note_bank_looks, resume_sales
from galleria.sales.models import Order, OrderStep, Payment
from galleria.sales.payments.actions.lock_intent import lock_order
from galleria.sales.payments.actions.settle_debts import settle_debts
from galleria.sales.payments.events import DisputeClosed, DisputeOpened
from galleria.sales.payments.models import Dispute, Intent
from galleria.sales.payments.reads import is_at_bank, read_left, read_lost
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
        reference=reference,
        defaults={"shop_id": order.shop_id, "payment": payment, "amount_minor": amount_minor, "opened_at": timezone.now()},
    )
    decision = DECIDED.get(status)
    if is_new:
        _open(order, dispute, is_decided=decision is not None)
    if decision is not None and dispute.status == Dispute.Status.OPEN:
        _close(order, payment, dispute, decision)
    return dispute


def _open(order: Order, dispute: Dispute, *, is_decided: bool) -> None:
    amounts = {Code.HELD: dispute.amount_minor, Code.CARD: -dispute.amount_minor}
    book(order, key=f"dispute {dispute.reference}", kind="dispute", amounts=amounts)
    if can_take(Status(order.status), Step.DISPUTE):
        write_step(order, Step.DISPUTE, actor=PLATFORM, details=_say(dispute))
    else:
        _append(order, Step.DISPUTE, dispute)
    if not is_decided:  # else its end is all that sellers have to know
        note_bank_looks(order, dispute)
    record(DisputeOpened(order_id=order.pk, dispute_id=dispute.pk))


def _close(order: Order, payment: Payment, dispute: Dispute, decision: Dispute.Status) -> None:
    account = Code.CARD if decision == Dispute.Status.WON else Code.LOST
    amounts = {account: dispute.amount_minor, Code.HELD: -dispute.amount_minor}
    book(order, key=f"dispute-{decision} {dispute.reference}", kind=f"dispute-{decision}", amounts=amounts)
    if decision == Dispute.Status.WON:
        note_bank_declined(order, dispute)
    else:
        charge_back(order, payment, dispute)
    dispute.status, dispute.closed_at = decision, timezone.now()
    dispute.save(update_fields=["status", "closed_at"])
    if decision == Dispute.Status.LOST:
        settle_debts(order, payment, dispute)
    _go_on(order, payment, dispute)
    record(DisputeClosed(order_id=order.pk, dispute_id=dispute.pk))


def _go_on(order: Order, payment: Payment, dispute: Dispute) -> None:
    """When the bank looks into nothing else: the order goes on where it stood, or has ended when nothing is left of its money. What staff have marked
    themselves stays theirs to settle; for an order that is past it (cancelled, refunded) it is an entry in its history alone.
    """
    is_free = not is_at_bank(payment)
    if not is_free or order.status != Status.DISPUTED or _is_marked_by_staff(order):
        _append(order, Step.SETTLE, dispute)
    else:
        write_resumption(order, actor=PLATFORM, details=_say(dispute))
    if is_free and read_lost(payment) and not read_left(payment) and can_take(Status(order.status), Step.REFUND):
        write_step(order, Step.REFUND, actor=PLATFORM, details=_say(dispute))
    if is_free:
        resume_sales(order)


def _is_marked_by_staff(order: Order) -> bool:
    """Whether they, too, put it in dispute since it last stood elsewhere."""
    last = order.steps.exclude(status=Status.DISPUTED).order_by("-at", "-pk").values_list("pk", flat=True)[0]
    return order.steps.filter(pk__gt=last, code=Step.DISPUTE.value).exclude(details__has_key="dispute").exists()


def _append(order: Order, step: Step, dispute: Dispute) -> None:
    OrderStep.objects.across_shops().create(shop_id=order.shop_id, order=order, code=step.value, status=order.status, details=_say(dispute))


def _say(dispute: Dispute) -> dict[str, Any]:
    return {"amount_minor": dispute.amount_minor, "dispute": dispute.status}
