"""Some of a sale is on its way and the rest will not be sent: what was paid for these pieces goes back, and the sale goes on as shipped."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.sales.actions.pay_order import lock_payment
from galleria.sales.actions.refund_order import write_refund
from galleria.sales.market.access import access_sale
from galleria.sales.market.actions.follow_sales import follow_sales
from galleria.sales.market.actions.ship_sale import start_clock
from galleria.sales.market.actions.write_sale_step import write_sale_step
from galleria.sales.market.errors import SaleStepRefused
from galleria.sales.market.models import Sale, SentPieces
from galleria.sales.market.pieces import count_pieces, list_pieces, price_left
from galleria.sales.market.status import Status, Step
from galleria.sales.models import Order


@transaction.atomic
def send_no_more(ref: str, *, actor: Actor, reason: str) -> Sale:
    """Give back what was paid for the pieces that have not left, without delivery, and let the buyer know why. A second time is a no-op.

    Raises SaleNotFound (404), Forbidden (403), SaleStepRefused (409) while nothing has left or once all has, DisputeAtBank (409).
    """
    order, sale, _ = access_sale(actor, ref, to="cancel", lock=True)
    if sale.is_part_sent:
        give_back_rest(order, sale, actor=actor, reason=reason)
    elif not SentPieces.objects.across_shops().filter(line__order=order, line__seller=sale.seller_id, unsent__gt=0).exists():
        raise SaleStepRefused(status=sale.status, step="be left at what was sent")
    return sale


def give_back_rest(order: Order, sale: Sale, *, actor: Actor, reason: str) -> None:
    """The same of a locked order and sale, some of which has left."""
    lines = list_pieces(sale)
    amount, left = price_left(order, sale, lines), {one.line: one.left for one in lines if one.left}
    count_pieces(left, become="unsent")
    if amount:
        payment = lock_payment(order)
        write_refund(order, payment, actor=actor, amount_minor=amount, reason=reason, key=f"unsent {sale.ref}", weights={sale.seller_id: 1})
        sale.refresh_from_db()
    if sale.status == Status.PAID:  # nothing is left of it otherwise: a part had gone back before
        start_clock(sale)
        write_sale_step(sale, Step.NO_MORE, actor=actor, details={"pieces": sum(left.values()), "amount_minor": amount, "reason": reason})
        follow_sales(order, actor=actor)
