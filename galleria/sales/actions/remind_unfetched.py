"""Remind buyers of what they have not fetched, a day after its time, once."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from galleria.kernel.outbox import record
from galleria.kernel.sweeps import take_up
from galleria.sales.events import OrderNotFetched
from galleria.sales.models import Order, OrderStep, Payment
from galleria.sales.rules.status import Status

AFTER = timedelta(days=1)
REMINDED = "remind"
# The shop is still at one that is being prepared. Where no time was chosen, it can be fetched once it is ready.
DUE = Q(status__in=(Status.PENDING, Status.READY), due_at__isnull=False, payment__method=Payment.Method.AT_PICKUP)


def remind_unfetched(*, most: int = 200) -> int:
    """Write to those whose order waits for them. Returns how many."""
    orders = Order.objects.across_shops().filter(DUE, _is_late(), due_at__gt=timezone.now()).exclude(steps__code=REMINDED)
    return take_up(_remind, orders.order_by("due_at").values_list("pk", flat=True), most=most)


def _is_late() -> Q:
    before = timezone.now() - AFTER
    return Q(slot__ends_at__lte=before) | Q(slot=None, status=Status.READY, placed_at__lte=before)


@transaction.atomic
def _remind(order_id: int) -> bool:
    order = Order.objects.across_shops().select_for_update(no_key=True, of=("self",)).filter(DUE, pk=order_id).first()
    if order is None or order.steps.filter(code=REMINDED).exists():  # paid, cancelled or reminded since
        return False
    OrderStep.objects.across_shops().create(shop_id=order.shop_id, order=order, code=REMINDED, status=order.status)
    record(OrderNotFetched(order_id=order.pk))
    return True
