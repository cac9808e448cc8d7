"""Try a refund again that failed."""

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.kernel.outbox import send_job_after_commit
from galleria.sales.access import access_order
from galleria.sales.actions.pay_order import lock_payment
from galleria.sales.actions.refund_order import SEND_REFUND
from galleria.sales.models import Refund
from galleria.sales.payments.errors import NoRefundToRetry


@transaction.atomic
def retry_refund(ref: str, refund_id: int, *, actor: Actor) -> Refund:
    """It waits again, and is sent under a new key: Stripe would answer the old one with the same no.

    Raises OrderNotFound (404), Forbidden (403), NoRefundToRetry (409).
    """
    order = access_order(actor, ref, to="refund", lock=True)
    payment = lock_payment(order)
    refund = payment.refunds.select_for_update(no_key=True, of=("self",)).filter(pk=refund_id, status=Refund.Status.FAILED).first()
    if refund is None:
        raise NoRefundToRetry
    refund.status, refund.attempts, refund.next_attempt_at, refund.error = Refund.Status.WAITING, refund.attempts + 1, timezone.now(), ""
    refund.save(update_fields=["status", "attempts", "next_attempt_at", "error"])
    send_job_after_commit(SEND_REFUND, refund.pk)
    return refund
