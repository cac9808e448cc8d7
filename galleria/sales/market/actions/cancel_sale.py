"""A seller cannot send what they sold, or does not: its money goes back. The piece is gone, so it does not come back into stock. Of what has left in
part, only the rest can go back (send_no_more.py).
"""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import PLATFORM, Actor
from galleria.kernel.sweeps import take_up
from galleria.sales.actions.pay_order import lock_payment
from galleria.sales.actions.refund_order import write_refund
from galleria.sales.market.access import access_sale
from galleria.sales.market.actions.send_no_more import give_back_rest
from galleria.sales.market.errors import SaleStepRefused
from galleria.sales.market.models import Sale
from galleria.sales.market.reads import is_in_dispute
from galleria.sales.market.rules import SENT_WITHIN
from galleria.sales.market.status import Status
from galleria.sales.models import Order
from galleria.sales.payments.models import Dispute as BankDispute

UNSENT = f"It was not sent within {SENT_WITHIN // timedelta(days=1)} days."


@transaction.atomic
def cancel_sale(ref: str, *, actor: Actor, reason: str) -> Sale:
    """Give back all that was paid for it, and let the buyer know why. A second time is a no-op.

    Raises SaleNotFound (404), Forbidden (403), SaleStepRefused (409) once it was sent, DisputeAtBank (409).
    """
    order, sale, _ = access_sale(actor, ref, to="cancel", lock=True)
    if sale.status == Status.REFUNDED:
        return sale
    if sale.status != Status.PAID or sale.is_part_sent:
        raise SaleStepRefused(status="sent in part" if sale.is_part_sent else sale.status, step="be cancelled")
    _give_back(order, sale, actor=actor, reason=reason)
    return sale


def cancel_unsent(*, most: int = 200) -> int:
    """Give back what was paid for sales, or for the pieces of them, that nobody has sent in time. Returns of how many sales."""
    due = Sale.objects.across_shops().filter(status=Status.PAID, paid_at__lte=timezone.now() - SENT_WITHIN).order_by("paid_at")
    return take_up(_cancel_if_unsent, due.values_list("pk", flat=True), most=most)


@transaction.atomic
def _cancel_if_unsent(pk: int) -> bool:
    """While something is being settled it waits; whose buyer's bank looked into it was told not to send it, and has as long anew."""
    order = Order.objects.across_shops().select_related("shop").select_for_update(no_key=True, of=("self",)).get(sales=pk)
    sale = Sale.objects.across_shops().select_for_update(no_key=True, of=("self",)).get(pk=pk)
    since = timezone.now() - SENT_WITHIN
    looked = BankDispute.objects.across_shops().filter(payment__order=order, closed_at__gt=since)
    if sale.status != Status.PAID or not sale.left_minor or is_in_dispute(order, sale) or looked.exists():
        return False
    if sale.is_part_sent:
        give_back_rest(order, sale, actor=PLATFORM, reason=UNSENT)
    else:
        _give_back(order, sale, actor=PLATFORM, reason=UNSENT)
    return True


def _give_back(order: Order, sale: Sale, *, actor: Actor, reason: str) -> None:
    payment, left = lock_payment(order), sale.left_minor
    write_refund(order, payment, actor=actor, amount_minor=left, reason=reason, key=f"sale {sale.ref}", weights={sale.seller_id: 1})
    sale.refresh_from_db()
