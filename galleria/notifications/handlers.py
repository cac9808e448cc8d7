"""Letters about orders and sales: one for each thing that somebody wants to know."""

from galleria.kernel.events import handles
from galleria.notifications.order_letters import find_reason, write_order_letter
from galleria.notifications.sale_letters import is_only_part, write_sale_letter
from galleria.sales.events import OrderAdvanced, OrderNotFetched, OrderPaid, OrderPlaced, OrderRefunded
from galleria.sales.market.events import SaleAdvanced
from galleria.sales.models import Refund
from galleria.sales.payments.events import PaymentReturned
from galleria.sales.payments.models import Intent

TOLD = {"make_ready": "ready", "ship": "shipped", "cancel": "cancelled", "dispute": "disputed", "settle": "settled"}
TOLD_SELLERS = {
    "paid": "sold",
    "arrive": "arrived",
    "ask_time": "asked",
    "confirm": "released",
    "release": "released",
    "part_refund": "taken_back",
    "refund": "taken_back",
}
TOLD_BUYERS = {"arrive": "look", "remind": "remind", "give_time": "more_time", "refuse_time": "no_time"}
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


@handles(SaleAdvanced)
def tell_sale(event: SaleAdvanced) -> None:
    """Its seller and its buyer, each what they have to know. Of an order with other parts the buyer learns that this one has left."""
    if event.code in TOLD_SELLERS:
        write_sale_letter(event.sale_id, TOLD_SELLERS[event.code], to_seller=True)
    if event.code in TOLD_BUYERS:
        write_sale_letter(event.sale_id, TOLD_BUYERS[event.code], to_seller=False)
    if event.code == "ship" and not is_only_part(event.sale_id):
        write_sale_letter(event.sale_id, "part_shipped", to_seller=False)
