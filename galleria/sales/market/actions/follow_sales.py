"""An order of which the house sends nothing goes where its sellers' parts go; and what staff do with an order happens to its parts."""

from galleria.accounts.access import Actor
from galleria.sales.actions.write_step import write_step
from galleria.sales.market.models import Sale
from galleria.sales.market.status import Status
from galleria.sales.models import Order
from galleria.sales.rules import status as orders

# How far all parts have to be for the order's own step.
BEHIND: tuple[tuple[orders.Step, frozenset[Status]], ...] = (
    (orders.Step.SHIP, frozenset({Status.SHIPPED, Status.ARRIVED, Status.RELEASED})),
    (orders.Step.DELIVER, frozenset({Status.ARRIVED, Status.RELEASED})),
    (orders.Step.COMPLETE, frozenset({Status.RELEASED})),
)


def follow_sales(order: Order, *, actor: Actor) -> None:
    """Take the steps of a locked order that all of its parts have taken; none when the house sends something of it itself."""
    if order.lines.filter(seller=None).exists():
        return
    standing = {Status(one) for one in Sale.objects.across_shops().filter(order=order).values_list("status", flat=True)} - {Status.REFUNDED}
    if not standing:
        return
    for step, far in BEHIND:
        if standing <= far and orders.can_take(orders.Status(order.status), step):
            write_step(order, step, actor=actor)
