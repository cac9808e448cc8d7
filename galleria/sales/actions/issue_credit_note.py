"""Give a refund of an invoiced order the next credit note of its shop. Only called where a refund is booked, in its transaction."""

from django.db import connection
from django.utils import timezone

from galleria.sales.actions.issue_invoice import LOCK
from galleria.sales.market.actions.take_back import Shares
from galleria.sales.models import CreditNote, Invoice, Order, Payment, Refund
from galleria.sales.rules.books import share_part_refund, share_refund
from galleria.sales.terms import zone_of


def issue_credit_note(order: Order, payment: Payment, refund: Refund, *, refunded_minor: int, shares: Shares | None) -> CreditNote | None:
    """The credit note of a refund that has just been written: of all of it, or of the house's share where the invoice is of the house's part. None
    where the house has no invoice, or bears nothing of it. `refunded_minor` went back before.

    The year is that of the shop's own calendar. Who sold is who stands on the invoice.
    """
    invoice = Invoice.objects.across_shops().filter(order=order).first()
    if invoice is None:
        return None
    if shares is None or invoice.part is None:
        taxes = share_refund(order.quote, payment.method, amount_minor=refund.amount_minor, refunded_minor=refunded_minor)
    elif shares.house_minor:
        taxes = share_part_refund(invoice.part, amount_minor=shares.house_minor, refunded_minor=shares.house_before_minor)
    else:
        return None
    with connection.cursor() as cursor:
        cursor.execute(LOCK, [f"sales.credit_note {order.shop_id}"])
    now = timezone.now()
    year = now.astimezone(zone_of(order.shop)).year
    last = CreditNote.objects.for_shop(order.shop_id).filter(year=year).order_by("-number").values_list("number", flat=True).first()
    return CreditNote.objects.across_shops().create(
        shop_id=order.shop_id,
        invoice=invoice,
        refund=refund,
        year=year,
        number=(last or 0) + 1,
        company=invoice.company,
        taxes=taxes,
        issued_at=now,
    )
