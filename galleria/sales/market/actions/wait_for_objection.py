"""Give a buyer time to say that they do not agree with their seller's no, before the seller has the money."""

from galleria.sales.market.models import Sale
from galleria.sales.market.objections import find_objection_end
from galleria.sales.market.rules import LONGEST
from galleria.sales.market.status import Status
from galleria.sales.models import Order


def wait_for_objection(order: Order, seller_id: int) -> None:
    """Of a locked order: what has arrived of this seller's is released no earlier, but before the money may be held no longer."""
    rows = Sale.objects.across_shops().select_for_update(no_key=True, of=("self",))
    sale = rows.filter(order=order, seller=seller_id, status=Status.ARRIVED).first()
    until = find_objection_end(order, sale) if sale is not None else None
    if sale is None or sale.due_at is None or until is None:
        return
    sale.due_at = max(sale.due_at, min(until, sale.paid_at + LONGEST))
    sale.save(update_fields=["due_at"])
