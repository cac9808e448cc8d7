"""Write down how a PaymentIntent stands at Stripe: the order is paid, or the money goes back. It makes no call and trusts no order of events."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import PLATFORM
from galleria.catalog.models import Variant
from galleria.kernel.causes import Cause
from galleria.kernel.limits import take_held
from galleria.kernel.outbox import send_job_after_commit
from galleria.sales.actions.book import book
from galleria.sales.actions.cancel_order import UNPAID, write_cancel
from galleria.sales.actions.pay_order import note_payment
from galleria.sales.actions.place_order import holder_of
from galleria.sales.models import Order, Payment, Slot
from galleria.sales.payments.actions.lock_intent import lock_intent
from galleria.sales.payments.models import Intent
from galleria.sales.payments.stripe import IntentState
from galleria.sales.rules.books import Code
from galleria.sales.rules.status import Status

LOOK_AGAIN = timedelta(seconds=60)
MOST_LOOKS_FOR_FEE = 30
RETURN_MONEY = "payments.return_money"  # the job


class _NotLeft(Exception):
    """The pieces were given back when the time was over, and somebody else has them."""


@transaction.atomic
def settle_intent(known: Intent, state: IntentState) -> Intent:
    """What the state means, once. Paid in time: holds confirmed, order paid, books, invoice and event. Paid late: the same when everything can
    still be had, else the order is cancelled and the money goes back. Money that no order wants goes back whole.
    """
    order, payment, intent = lock_intent(known)
    if intent.status in (Intent.Status.OPEN, Intent.Status.CANCELLED) and state.is_paid:
        _take_money(order, payment, intent, state)
    elif intent.status == Intent.Status.OPEN and state.is_cancelled:
        intent.status = Intent.Status.CANCELLED
    if intent.fee_minor is None and state.fee_minor is not None and state.currency == order.currency:
        _book_fee(order, intent, state.fee_minor)
    intent.looks += 1
    intent.error = ""
    intent.next_look_at = _find_next_look(intent)
    intent.save()
    return intent


def _take_money(order: Order, payment: Payment, intent: Intent, state: IntentState) -> None:
    intent.received_minor, intent.received_currency = state.received_minor, state.currency
    if payment.status not in (Payment.Status.OPEN, Payment.Status.CANCELLED):
        return _refuse_money(order, intent, Intent.Reason.TWICE)
    if (state.received_minor, state.currency) != (payment.amount_minor, order.currency):
        return _refuse_money(order, intent, Intent.Reason.AMOUNT)
    if order.status != Status.PENDING:
        return _refuse_money(order, intent, Intent.Reason.CANCELLED)
    try:
        with transaction.atomic():
            note_payment(order, payment, actor=PLATFORM, reference=intent.reference)
            _take_pieces(order)
    except _NotLeft:
        # What the rolled back savepoint had written stands in the objects still.
        order.refresh_from_db(fields=["status", "due_at", "updated_at"])
        payment.refresh_from_db(fields=["status", "paid_at", "reference"])
        _refuse_money(order, intent, Intent.Reason.LATE)
        write_cancel(order, payment, actor=PLATFORM, reason=UNPAID)
        return None
    intent.status = Intent.Status.PAID
    return None


def _take_pieces(order: Order) -> None:
    """What was kept is gone for good; what was given back meanwhile is taken anew. Raises _NotLeft when it cannot be."""
    holder = holder_of(order.ref)
    pieces = dict(order.lines.exclude(variant=None).values_list("variant", "quantity"))
    cause = Cause(kind="order", order=order.ref, actor_id=order.user_id)
    if len(pieces) < order.lines.count() or take_held(Variant, pieces, holder=holder, cause=cause):
        raise _NotLeft
    if order.slot_id is not None and take_held(Slot, {order.slot_id: 1}, holder=holder):
        raise _NotLeft


def _refuse_money(order: Order, intent: Intent, reason: Intent.Reason) -> None:
    intent.status, intent.reason = Intent.Status.UNWANTED, reason
    if intent.received_currency == order.currency:
        amounts = {Code.CARD: intent.received_minor, Code.OWED: -intent.received_minor}
        book(order, key=f"unwanted {intent.pk}", kind="unwanted", amounts=amounts)
    send_job_after_commit(RETURN_MONEY, intent.pk)


def _book_fee(order: Order, intent: Intent, fee_minor: int) -> None:
    intent.fee_minor = fee_minor
    if fee_minor:
        book(order, key=f"fee {intent.pk}", kind="fee", amounts={Code.CARD_FEES: fee_minor, Code.CARD: -fee_minor})


def _find_next_look(intent: Intent) -> datetime | None:
    """When to ask Stripe again: while somebody may pay, until money that is not wanted is back, and for a fee that is not known yet."""
    waits_for_fee = intent.status == Intent.Status.PAID and intent.fee_minor is None and intent.looks < MOST_LOOKS_FOR_FEE
    if intent.status in (Intent.Status.OPEN, Intent.Status.UNWANTED) or waits_for_fee:
        return timezone.now() + LOOK_AGAIN * min(1 + intent.looks // 5, 60)
    return None
