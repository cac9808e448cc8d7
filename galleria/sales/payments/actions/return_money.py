"""Send money back that no order wants: all of it, and the buyer is told why."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from galleria.kernel.outbox import record
from galleria.kernel.outside import OutsideUnavailable
from galleria.sales.actions.book import book
from galleria.sales.payments import stripe
from galleria.sales.payments.actions.lock_intent import lock_intent
from galleria.sales.payments.errors import StripeRefuses
from galleria.sales.payments.events import PaymentReturned
from galleria.sales.payments.models import Intent
from galleria.sales.rules.books import Code

PAUSE = timedelta(minutes=5)


def return_money(intent_id: int) -> bool:
    """Returns whether it is on its way now. What cannot be sent is tried again, and stands in the audit meanwhile."""
    intent = Intent.objects.across_shops().filter(pk=intent_id, status=Intent.Status.UNWANTED).first()
    if intent is None:
        return False
    try:
        sent = stripe.send_back(intent.reference, amount_minor=intent.received_minor, name=_name(intent))
    except (OutsideUnavailable, StripeRefuses) as reason:
        return _wait(intent, str(reason))
    return _finish(intent, sent.reference) if sent.is_on_its_way else _wait(intent, f"Stripe says: {sent.status}")


@transaction.atomic
def note_failed_return(known: Intent, reason: str) -> bool:
    """What was sent back has come back: the bank could not pay it out. It is unwanted again, and sent anew. Returns whether that is news."""
    order, _, intent = lock_intent(known)
    if intent.status != Intent.Status.RETURNED or intent.refund_reference != known.refund_reference:
        return False
    if intent.received_currency == order.currency:
        amounts = {Code.OWED: -intent.received_minor, Code.CARD: intent.received_minor}
        book(order, key=f"return-failed {intent.pk} {intent.refund_reference}", kind="return-failed", amounts=amounts)
    intent.status, intent.error, intent.next_look_at = Intent.Status.UNWANTED, reason[:500], timezone.now() + PAUSE
    intent.save()
    return True


def _name(intent: Intent) -> str:
    """Of this try: Stripe answers the same name with the refund that it made for it, also when that has failed."""
    return f"intent {intent.pk} after {intent.refund_reference}" if intent.refund_reference else f"intent {intent.pk}"


def _wait(intent: Intent, reason: str) -> bool:
    Intent.objects.across_shops().filter(pk=intent.pk).update(error=reason[:500], next_look_at=timezone.now() + PAUSE)
    return False


@transaction.atomic
def _finish(known: Intent, reference: str) -> bool:
    order, _, intent = lock_intent(known)
    if intent.status != Intent.Status.UNWANTED:
        return False
    intent.status, intent.refund_reference, intent.next_look_at, intent.error = Intent.Status.RETURNED, reference, None, ""
    intent.save()
    if intent.received_currency == order.currency:
        amounts = {Code.OWED: intent.received_minor, Code.CARD: -intent.received_minor}
        book(order, key=f"returned {intent.pk} {reference}", kind="returned", amounts=amounts)
    record(PaymentReturned(order_id=order.pk, intent_id=intent.pk))
    return True
