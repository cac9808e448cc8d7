"""A seller cannot send what they sold: its money goes back. The piece is gone, so it does not come back into stock."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.sales.actions.pay_order import lock_payment
from galleria.sales.actions.refund_order import write_refund
from galleria.sales.market.access import access_sale
from galleria.sales.market.errors import SaleStepRefused
from galleria.sales.market.models import Sale
from galleria.sales.market.status import Status


@transaction.atomic
def cancel_sale(ref: str, *, actor: Actor, reason: str) -> Sale:
    """Give back all that was paid for it, and let the buyer know why. A second time is a no-op.

    Raises SaleNotFound (404), Forbidden (403), SaleStepRefused (409) once it was sent, DisputeAtBank (409).
    """
    order, sale, _ = access_sale(actor, ref, to="sell", lock=True)
    if sale.status == Status.REFUNDED:
        return sale
    if sale.status != Status.PAID:
        raise SaleStepRefused(status=sale.status, step="be cancelled")
    write_refund(
        order, lock_payment(order), actor=actor, amount_minor=sale.left_minor, reason=reason, key=f"sale {sale.ref}", weights={sale.seller_id: 1}
    )
    sale.refresh_from_db()
    return sale
