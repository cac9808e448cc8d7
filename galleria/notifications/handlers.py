"""Letters about orders: one for each thing that its buyer wants to know."""

from galleria.kernel.events import handles
from galleria.notifications.order_letters import find_reason, write_order_letter
from galleria.sales.events import OrderAdvanced, OrderNotFetched, OrderPaid, OrderPlaced, OrderRefunded
from galleria.sales.models import Refund
from galleria.sales.payments.events import PaymentReturned
from galleria.sales.payments.models import Intent

TOLD = {"make_ready": "ready", "ship": "shipped", "cancel": "cancelled", "dispute": "disputed", "settle": "settled"}
WITH_REASON = ("dispute", "settle")


@handles(OrderPlaced)
def tell_placed(event: OrderPlaced) -> None:
    """What was ordered, and how to pay."""
    write_order_letter(event.order_id, "placed")


@handles(OrderPaid)
def tell_paid(event: OrderPaid) -> None:
    """The money is there."""
    write_order_letter(event.order_id, "paid")


@handles(OrderAdvanced)
def tell_step(event: OrderAdvanced) -> None:
    """It is ready, on its way, cancelled, in dispute or settled; other steps are on the order's page."""
    if event.step in TOLD:
        reason = find_reason(event.order_id, event.step) if event.step in WITH_REASON else ""
        write_order_letter(event.order_id, TOLD[event.step], reason=reason)


@handles(OrderRefunded)
def tell_refunded(event: OrderRefunded) -> None:
    """How much went back, and why."""
    write_order_letter(event.order_id, "refunded", refund=Refund.objects.across_shops().get(pk=event.refund_id))


@handles(OrderNotFetched)
def tell_not_fetched(event: OrderNotFetched) -> None:
    """It waits, and for how long it will."""
    write_order_letter(event.order_id, "not_fetched")


@handles(PaymentReturned)
def tell_returned(event: PaymentReturned) -> None:
    """Money came that no order wanted, and goes back: why."""
    write_order_letter(event.order_id, "returned", returned=Intent.objects.across_shops().get(pk=event.intent_id))
