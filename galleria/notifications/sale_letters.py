"""What a letter about a seller's part of an order says: to its seller, or to its buyer."""

from collections import Counter
from typing import Any
from urllib.parse import quote

from babel.dates import format_date
from django.conf import settings

from galleria.kernel.letters import queue_letter
from galleria.kernel.money import Money
from galleria.kernel.personal_data import ERASED
from galleria.sales.access import key_of
from galleria.sales.market.models import Parcel, ParcelLine, Sale, SaleStep
from galleria.sales.market.pieces import list_pieces
from galleria.sales.market.reads import describe_sellers
from galleria.sales.market.rules import compute_net
from galleria.sales.models import Order
from galleria.sales.terms import zone_of
from galleria.shops.letter_look import render_letter


def write_sale_letter(sale_id: int, kind: str, *, to_seller: bool, step_id: int = 0) -> None:
    """Queue the letter of this kind (templates/letters/sales/) in the caller's transaction; none to who was erased. `step_id` is what it tells of."""
    sale = Sale.objects.across_shops().select_related("order__shop", "seller").get(pk=sale_id)
    order = sale.order
    to = sale.seller.email if to_seller else order.email
    if to.endswith(ERASED):
        return
    subject, text, html = render_letter(order.shop, f"sales/{kind}", build_context(sale, to_seller=to_seller, step_id=step_id))
    queue_letter(to=to, subject=subject, text=text, html=html, sender_name=order.shop.name)


def write_parcel_letter(parcel_id: int) -> None:
    """To the buyer, what is in it and what is still to come; none to who was erased, and none where the order's own letter says that all has left."""
    parcel = Parcel.objects.across_shops().select_related("sale__order__shop", "sale__seller").get(pk=parcel_id)
    sale, order = parcel.sale, parcel.sale.order
    lines = list_pieces(sale)
    here = dict(parcel.lines.values_list("line", "quantity"))
    if order.email.endswith(ERASED) or (_is_only_part(order) and here == {one.line: one.sold for one in lines}):
        return
    sent: Counter[int] = Counter()
    for line, quantity in (
        ParcelLine.objects.across_shops().filter(parcel__sale=sale, parcel__number__lte=parcel.number).values_list("line", "quantity")
    ):
        sent[line] += quantity
    context = {
        **build_context(sale, to_seller=False),
        "number": parcel.number,
        "is_whole": here == {one.line: one.sold for one in lines},
        "lines": [_say_pieces(here[one.line], one.title) for one in lines if one.line in here],
        "coming": [_say_pieces(count, one.title) for one in lines if (count := one.sold - one.unsent - sent[one.line]) > 0],
        "tracking": parcel.tracking,
    }
    subject, text, html = render_letter(order.shop, "sales/part_shipped", context)
    queue_letter(to=order.email, subject=subject, text=text, html=html, sender_name=order.shop.name)


def is_told_by_parcels(order_id: int) -> bool:
    """Whether its buyer has had a letter for each parcel of it, which together were all: of an order that one seller sends, in parts."""
    order = Order.objects.across_shops().get(pk=order_id)
    sale = Sale.objects.across_shops().filter(order=order).first()
    if sale is None or not sale.parcel_count or not _is_only_part(order):
        return False
    return sale.parcel_count > 1 or any(one.unsent for one in list_pieces(sale))


def _is_only_part(order: Order) -> bool:
    """Whether one seller sells all of it: then the order's own letters say what happens."""
    sellers = set(order.lines.values_list("seller", flat=True))
    return len(sellers) == 1 and None not in sellers


def _say_pieces(count: int, title: str) -> str:
    return f"{count} × {title}"  # noqa: RUF001 - as it is printed


def build_context(sale: Sale, *, to_seller: bool, step_id: int = 0) -> dict[str, Any]:
    """What the templates know: everything written out for people."""
    order, shop = sale.order, sale.order.shop

    def money(amount: int) -> str:
        return Money(amount, order.currency).format_short(shop.language)

    seller = describe_sellers(sale.shop_id, [sale.seller])[sale.seller_id]["name"]
    net = compute_net(sale.part.total_minor, sale.commission_minor, refunded_minor=sale.refunded_minor)
    asked = SaleStep.objects.across_shops().filter(sale=sale, code__in=("ask_time", "give_time", "refuse_time")).order_by("pk").last()
    step = SaleStep.objects.across_shops().filter(pk=step_id, sale=sale).first()
    path = f"sell/sales/{quote(sale.ref)}" if to_seller else f"orders/{quote(order.ref)}?key={key_of(order.ref)}"
    return {
        "ref": sale.ref,
        "order": order.ref,
        "name": seller if to_seller else order.name,
        "seller": seller,
        "lines": [_say_pieces(one.sold - one.unsent, one.title) for one in list_pieces(sale) if one.sold > one.unsent],
        "total": money(sale.part.total_minor),
        "commission": money(sale.commission_minor),
        "net": money(net),
        "tracking": sale.tracking,
        "taken": money(int(step.details.get("amount_minor", 0)) if step else sale.charged_back_minor),
        "is_gone": not sale.left_minor,
        "was_released": sale.released_at is not None,
        "is_unsent": sale.status == "paid",
        "days": sale.inspection_days + sale.extension_days,
        "more_days": asked.details.get("days", 0) if asked else 0,
        "until": format_date(sale.due_at.astimezone(zone_of(shop)), "long", locale=shop.language.replace("-", "_")) if sale.due_at else "",
        "address": f"{settings.PUBLIC_URL}/{shop.slug}/{path}",
    }
