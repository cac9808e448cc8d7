"""A sale as the permission matrix knows it, with what was issued for it."""

from datetime import date
from typing import Any

from galleria.sales.market.invoices.models import CommissionDocument, SaleDocument
from galleria.sales.market.models import Sale
from galleria.sales.models import Order


def make_sale(order: Order, seller: Any) -> None:
    """A seller's part of it, which is on its way, with its document; and an invoice for commission."""
    amounts = dict.fromkeys(("goods", "delivery", "goods_tax", "delivery_tax", "commission", "commission_tax"), 0)
    sale = Sale.objects.across_shops().create(
        shop=order.shop,
        order=order,
        seller=seller,
        ref="THEIR-SALE",
        status="shipped",
        inspection_days=7,
        assumed_days=10,
        **{f"{name}_minor": amount for name, amount in amounts.items()},
    )
    issued: dict[str, Any] = {
        "shop": order.shop,
        "year": 2026,
        "number": 1,
        "currency": "EUR",
        "total_minor": 0,
        "tax_minor": 0,
        "party": {"kind": "private", "name": "Otto", "lines": [], "tax_id": ""},
        "house": {"name": "Halden BV", "address": [], "tax_id": ""},
    }
    SaleDocument.objects.across_shops().create(**issued, sale=sale, kind="receipt", code="S1-", content=order.quote)
    CommissionDocument.objects.across_shops().create(**issued, seller=seller, month=date(2026, 10, 1), code="F", content={"taxes": []})
