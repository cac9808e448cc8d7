"""Cancel orders whose card was not charged in time: not before Stripe has said that it will not be."""

import structlog
from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import PLATFORM
from galleria.kernel.sweeps import take_up
from galleria.sales.actions.cancel_order import UNPAID, write_cancel
from galleria.sales.models import Order, Payment
from galleria.sales.payments.actions.close_payment import close_payment
from galleria.sales.payments.actions.lock_intent import lock_order
from galleria.sales.payments.errors import PaymentUnderWay, StripeRefuses
from galleria.sales.payments.models import Intent
from galleria.sales.rules.status import Status

log = structlog.get_logger(__name__)
MOST_CANCELLED, MOST_LOOKED_AT = 100, 1000  # orders a sweep


def cancel_unpaid_cards() -> int:
    """Close the payment of each at Stripe, then cancel it. Returns how many were cancelled; the others are looked at again next time.

    Their pieces are free meanwhile: the hold ends by itself.
    """
    due = Order.objects.across_shops().filter(status=Status.PENDING, due_at__lte=timezone.now(), payment__method=Payment.Method.CARD)
    return take_up(_close_and_cancel, due.order_by("due_at").values_list("pk", flat=True)[:MOST_LOOKED_AT], most=MOST_CANCELLED)


def _close_and_cancel(order_id: int) -> bool:
    order = Order.objects.across_shops().select_related("shop", "payment").get(pk=order_id)
    try:
        close_payment(order)
    except (PaymentUnderWay, StripeRefuses) as reason:
        log.warning("order_waits_for_stripe", ref=order.ref, reason=str(reason))
        return False
    return _cancel_if_due(order_id)


@transaction.atomic
def _cancel_if_due(order_id: int) -> bool:
    order, payment = lock_order(order_id)
    is_due = order.status == Status.PENDING and order.due_at is not None and order.due_at <= timezone.now()
    if not is_due or Intent.objects.across_shops().filter(payment=payment, status=Intent.Status.OPEN).exists():
        return False
    write_cancel(order, payment, actor=PLATFORM, reason=UNPAID)
    return True
