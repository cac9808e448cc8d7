"""What was sent is with its buyer: the time to look at it begins."""

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.sales.market.access import access_sale
from galleria.sales.market.actions.follow_sales import follow_sales
from galleria.sales.market.actions.write_sale_step import write_sale_step
from galleria.sales.market.models import Sale
from galleria.sales.market.rules import find_release
from galleria.sales.market.status import Status, Step


@transaction.atomic
def receive_sale(ref: str, *, actor: Actor, key: str | None = None) -> Sale:
    """Its buyer says that it is there. A second time is a no-op. Raises SaleNotFound (404), Forbidden (403), SaleStepRefused (409)."""
    order, sale, _ = access_sale(actor, ref, to="buy", key=key, lock=True)
    if sale.status in (Status.ARRIVED, Status.RELEASED):
        return sale
    write_arrival(sale, actor=actor)
    follow_sales(order, actor=actor)
    return sale


def write_arrival(sale: Sale, *, actor: Actor) -> None:
    """The step of a locked sale: when the time to look at it is over, it is released."""
    sale.arrived_at = timezone.now()
    sale.due_at = find_release(sale.arrived_at, sale.paid_at, days=sale.inspection_days, extension_days=sale.extension_days)
    write_sale_step(sale, Step.ARRIVE, actor=actor)
