"""Give each seller's share of a refund its credit note. Only called where a refund is booked, in its transaction."""

from collections.abc import Sequence

from django.utils import timezone

from galleria.sales.market.actions.take_back import Share
from galleria.sales.market.invoices.actions.take_numbers import find_series, take_numbers
from galleria.sales.market.invoices.models import SaleDocument
from galleria.sales.market.invoices.rules import name_series
from galleria.sales.models import Order, Refund
from galleria.sales.rules.books import share_part_refund
from galleria.sales.terms import zone_of


def issue_sale_credit_notes(order: Order, refund: Refund, shares: Sequence[Share]) -> list[SaleDocument]:
    """Each takes its share back from the document of the sale, and names who stands there. Sales without one were invoiced by the house."""
    issued = SaleDocument.objects.across_shops().exclude(kind=SaleDocument.Kind.CREDIT_NOTE).filter(sale__in=[share.sale for share in shares])
    documents = {document.sale_id: document for document in issued}
    credited = [share for share in shares if share.sale.pk in documents]
    if not credited:
        return []
    now = timezone.now()
    year = now.astimezone(zone_of(order.shop)).year
    series = find_series(order.shop, [share.sale.seller_id for share in credited])
    codes = {share.sale.pk: name_series(series[share.sale.seller_id], is_credit=True) for share in credited}
    numbers = take_numbers(order.shop, codes.values(), year)
    notes = []
    for share in credited:
        document = documents[share.sale.pk]
        taxes = share_part_refund(document.content, amount_minor=share.amount_minor, refunded_minor=share.before_minor)
        notes.append(
            SaleDocument(
                shop_id=order.shop_id,
                sale=share.sale,
                kind=SaleDocument.Kind.CREDIT_NOTE,
                corrects=document,
                refund=refund,
                code=codes[share.sale.pk],
                year=year,
                number=numbers[codes[share.sale.pk]],
                currency=order.currency,
                total_minor=share.amount_minor,
                tax_minor=sum(int(one["tax_minor"]) for one in taxes),
                party=document.party,
                house=document.house,
                content={"taxes": taxes},
                issued_at=now,
            )
        )
    return SaleDocument.objects.across_shops().bulk_create(notes)
