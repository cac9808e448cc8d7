"""What belongs to somebody, for the permission matrix: an order, a seller's part of one with what was issued for it, a conversation."""

from datetime import date
from typing import Any

from galleria.accounts.models import User
from galleria.catalog.models import Product
from galleria.messaging.models import Conversation, Message
from galleria.sales.market.invoices.models import CommissionDocument, SaleDocument
from galleria.sales.market.models import Sale
from galleria.sales.models import Order, Payment
from galleria.shops.models import Shop


def make_order(shop: Shop, buyer: User | None, ref: str) -> Order:
    """An order of the buyer's that nobody has paid yet."""
    quote: dict[str, Any] = {
        "tax_included": True,
        "tax_minor": 0,
        "delivery_minor": 0,
        "delivery_tax_minor": 0,
        "total_minor": 0,
        "subtotal_minor": 0,
    }
    quote |= {"currency": "EUR", "lines": [], "discounts": [], "taxes": [], "delivery_name": None, "explanation": []}
    delivery = {"name": "Parcel", "kind": "parcel", "text": "", "days": None, "starts_at": None, "ends_at": None}
    order = Order.objects.across_shops().create(
        shop=shop, ref=ref, user=buyer, email="ada@example.test", name="Ada", delivery=delivery, quote=quote, currency="EUR", total_minor=0
    )
    Payment.objects.across_shops().create(shop=shop, order=order, method="transfer", amount_minor=0)
    return order


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


def make_talk(product: Product, asker: User) -> None:
    """A question about it, which its seller has answered."""
    assert product.seller
    talk = Conversation.objects.across_shops().create(
        shop=product.shop, ref="cnv_theirs", product=product, asker=asker, seller=product.seller, last_number=2
    )
    for number, side in ((1, "asker"), (2, "seller")):
        Message.objects.across_shops().create(shop=product.shop, conversation=talk, number=number, side=side, words="Words")
