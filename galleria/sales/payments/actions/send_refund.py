"""Give the money of a refund back by card. The row was committed with its key first; the call is made without a lock; then it is done."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from galleria.kernel.outbox import record
from galleria.kernel.outside import OutsideUnavailable
from galleria.kernel.sweeps import take_up
from galleria.sales.actions.book import book
from galleria.sales.events import OrderRefunded
from galleria.sales.models import Order, Refund
from galleria.sales.payments import stripe
from galleria.sales.payments.actions.lock_intent import lock_order
from galleria.sales.payments.errors import StripeRefuses
from galleria.sales.payments.reads import is_at_bank
from galleria.sales.rules.books import Code

LONGEST_PAUSE = timedelta(hours=1)
AT_BANK = "The buyer's bank looks into the payment."


def send_refund(refund_id: int) -> bool:
    """Returns whether it is done. What Stripe refuses has failed until somebody tries it again; when Stripe is away it is tried again by itself, and
    so when the buyer's bank holds the payment: Stripe sends nothing back meanwhile.
    """
    refund = Refund.objects.across_shops().select_related("payment").filter(pk=refund_id, status=Refund.Status.WAITING).first()
    if refund is None:
        return False
    if is_at_bank(refund.payment):
        _wait(refund_id, AT_BANK)
        return False
    name = f"refund {refund.pk} try {refund.attempts}"
    try:
        sent = stripe.send_back(refund.payment.reference or "", amount_minor=refund.amount_minor, name=name)
    except OutsideUnavailable as reason:
        _wait(refund_id, str(reason))
        return False
    except StripeRefuses as reason:
        _fail(refund_id, str(reason))
        return False
    if not sent.is_on_its_way:
        _fail(refund_id, f"Stripe says: {sent.status}")
        return False
    return finish_refund(refund_id, sent.reference)


@transaction.atomic
def finish_refund(refund_id: int, reference: str) -> bool:
    """It is on its way: state, books and the event that tells the buyer. Once."""
    refund, order = _lock(refund_id)
    if refund.status != Refund.Status.WAITING:
        return False
    refund.status, refund.reference, refund.next_attempt_at, refund.error = Refund.Status.DONE, reference, None, ""
    refund.save(update_fields=["status", "reference", "next_attempt_at", "error"])
    amounts = {Code.OWED: refund.amount_minor, Code.CARD: -refund.amount_minor}
    book(order, key=f"refund-sent {refund.pk} {reference}", kind="refund-sent", amounts=amounts)
    record(OrderRefunded(order_id=order.pk, refund_id=refund.pk))
    return True


@transaction.atomic
def note_failed_refund(refund_id: int, reason: str) -> bool:
    """A refund that was done has come back: the bank could not pay it out. It is owed again. Returns whether that is news."""
    refund, order = _lock(refund_id)
    if refund.status != Refund.Status.DONE:
        return False
    amounts = {Code.OWED: -refund.amount_minor, Code.CARD: refund.amount_minor}
    book(order, key=f"refund-failed {refund.pk} {refund.reference}", kind="refund-failed", amounts=amounts)
    refund.status, refund.error = Refund.Status.FAILED, reason[:500]
    refund.save(update_fields=["status", "error"])
    return True


def sweep_refunds(*, most: int = 100) -> int:
    """Send what waits and is due. Returns how many are done."""
    due = Refund.objects.across_shops().filter(status=Refund.Status.WAITING, next_attempt_at__lte=timezone.now()).order_by("next_attempt_at")
    return take_up(send_refund, due.values_list("pk", flat=True)[:most])


def _lock(refund_id: int) -> tuple[Refund, Order]:
    """The refund and its order, locked in the order of all that moves money."""
    known = Refund.objects.across_shops().select_related("payment").get(pk=refund_id)
    order, _ = lock_order(known.payment.order_id)
    return Refund.objects.across_shops().select_for_update(no_key=True, of=("self",)).get(pk=refund_id), order


@transaction.atomic
def _wait(refund_id: int, reason: str) -> None:
    """The key stays the same: Stripe may have done it without our hearing of it."""
    refund, _ = _lock(refund_id)
    if refund.status == Refund.Status.WAITING:
        pause = min(LONGEST_PAUSE, max(timedelta(seconds=20), 2 * (timezone.now() - refund.at)))
        refund.error, refund.next_attempt_at = reason[:500], timezone.now() + pause
        refund.save(update_fields=["error", "next_attempt_at"])


@transaction.atomic
def _fail(refund_id: int, reason: str) -> None:
    refund, _ = _lock(refund_id)
    if refund.status == Refund.Status.WAITING:
        refund.status, refund.error, refund.next_attempt_at = Refund.Status.FAILED, reason[:500], None
        refund.save(update_fields=["status", "error", "next_attempt_at"])
