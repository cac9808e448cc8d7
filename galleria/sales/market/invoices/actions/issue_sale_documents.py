"""Give each sale of a paid order its document. Only called where a payment is noted, in its transaction."""

from typing import Any

from django.utils import timezone

from galleria.sales.market.actions.open_sales import Opened
from galleria.sales.market.invoices.actions.take_numbers import find_series, take_numbers
from galleria.sales.market.invoices.identity import describe_house, find_shown
from galleria.sales.market.invoices.models import SaleDocument
from galleria.sales.market.invoices.rules import cut_part, name_series
from galleria.sales.market.rules import HOUSE, subtract_parts
from galleria.sales.models import Order
from galleria.sales.terms import zone_of
from galleria.sellers.rules import Kind


def issue_sale_documents(order: Order, opened: Opened) -> list[SaleDocument]:
    """An invoice in the name of each company, a receipt of each private seller: the same few statements however many they are. The year is that of
    the shop's own calendar.
    """
    shop, now = order.shop, timezone.now()
    year = now.astimezone(zone_of(shop)).year
    ids = [sale.seller_id for sale in opened.sales]
    shown, series, house = find_shown(shop, ids), find_series(shop, ids), describe_house(shop)
    codes = {pk: name_series(series[pk]) for pk in ids}
    numbers = take_numbers(shop, codes.values(), year)
    return SaleDocument.objects.across_shops().bulk_create(
        SaleDocument(
            shop_id=order.shop_id,
            sale=sale,
            kind=SaleDocument.Kind.INVOICE if shown[sale.seller_id]["kind"] == Kind.COMPANY else SaleDocument.Kind.RECEIPT,
            code=codes[sale.seller_id],
            year=year,
            number=numbers[codes[sale.seller_id]],
            currency=order.currency,
            total_minor=sale.part.total_minor,
            tax_minor=sale.part.tax_minor,
            party=shown[sale.seller_id],
            house=house,
            content=cut_part(
                order.quote, opened.sellers, sale.seller_id, sale.part, options=opened.options, is_taxed=sale.seller_id not in opened.private
            ),
            issued_at=now,
        )
        for sale in opened.sales
    )


def cut_house_part(order: Order, opened: Opened) -> dict[str, Any]:
    """What the house sells of it, as its invoice says it."""
    part = subtract_parts(order.quote, (sale.part for sale in opened.sales))
    return cut_part(order.quote, opened.sellers, HOUSE, part, options=opened.options, is_taxed=True)
