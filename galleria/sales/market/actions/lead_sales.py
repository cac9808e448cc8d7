"""What staff do with an order happens to its sellers' parts: the house may send or hand over everything."""

from galleria.accounts.access import Actor
from galleria.sales.errors import StepRefused
from galleria.sales.market.actions.receive_sale import write_arrival
from galleria.sales.market.actions.ship_sale import write_shipping
from galleria.sales.market.actions.take_back import lock_sales
from galleria.sales.market.models import Sale
from galleria.sales.market.status import Status
from galleria.sales.models import Order
from galleria.sales.rules.status import Step


def lead_sales(order: Order, step: Step, *, actor: Actor, tracking: str) -> None:
    """Take the parts of a locked order as far as the order goes: shipped, then with the buyer."""
    if step not in (Step.SHIP, Step.DELIVER):
        return
    for sale in lock_sales(order):
        if sale.status == Status.PAID:
            write_shipping(sale, actor=actor, tracking=tracking)
        if step == Step.DELIVER and sale.status == Status.SHIPPED:
            write_arrival(sale, actor=actor)


def check_nothing_sent(order: Order) -> None:
    """Raises StepRefused (409) when a seller has sent their part, or a parcel of it: then the order cannot be cancelled any more."""
    sales = Sale.objects.across_shops().filter(order=order).exclude(status=Status.REFUNDED)
    if sales.exclude(status=Status.PAID, parcel_count=0).exists():
        raise StepRefused(status="sent in part", step="be cancelled")
