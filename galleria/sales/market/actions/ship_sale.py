"""A seller has sent what they sold."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.sales.market.access import access_sale
from galleria.sales.market.actions.follow_sales import follow_sales
from galleria.sales.market.actions.write_sale_step import append_step, write_sale_step
from galleria.sales.market.models import Sale
from galleria.sales.market.status import Status, Step


@transaction.atomic
def ship_sale(ref: str, *, actor: Actor, tracking: str) -> Sale:
    """It is on its way. Saying it again changes the tracking while it has not come.

    Raises SaleNotFound (404), Forbidden (403), SaleStepRefused (409).
    """
    order, sale, _ = access_sale(actor, ref, to="sell", lock=True)
    if sale.status == Status.SHIPPED:
        if tracking and tracking != sale.tracking:
            sale.tracking = tracking
            sale.save(update_fields=["tracking"])
            append_step(sale, "tracking", actor=actor, details={"tracking": tracking})
        return sale
    write_shipping(sale, actor=actor, tracking=tracking)
    follow_sales(order, actor=actor)
    return sale


def write_shipping(sale: Sale, *, actor: Actor, tracking: str) -> None:
    """The step of a locked sale: after so many days it counts as there."""
    sale.tracking = tracking
    sale.shipped_at = timezone.now()
    sale.due_at = sale.shipped_at + timedelta(days=sale.assumed_days)
    write_sale_step(sale, Step.SHIP, actor=actor, details={"tracking": tracking} if tracking else {})
