"""Split a paid order by its sellers. Only called where a payment is noted, in its transaction."""

from collections.abc import Sequence
from dataclasses import dataclass

from galleria.accounts.access import PLATFORM
from galleria.sales.actions.book import book
from galleria.sales.market.actions.write_sale_step import append_step
from galleria.sales.market.models import Sale
from galleria.sales.market.rules import HOUSE, book_sale, compute_commission, split_quote
from galleria.sales.models import Order, OrderLine
from galleria.sales.returns.rules import compute_paid
from galleria.sellers.queries import find_kinds
from galleria.shops.market import Market, find_commission, find_market


@dataclass(frozen=True)
class Opened:
    """An order that several sell: their sales, and of each line who sells it (HOUSE for the house's own) and which variant it is, in words."""

    sales: Sequence[Sale]
    sellers: Sequence[int]
    options: Sequence[str]
    private: frozenset[int]


def open_sales(order: Order) -> Opened | None:
    """A sale for each seller beside the house, in the ledger too: their money is held from here on. None where the house sells all of it."""
    market = find_market(order.shop)
    if market is None:
        return None
    lines = list(order.lines.select_related("variant__product").order_by("position"))
    sellers = [line.seller_id or HOUSE for line in lines]
    if not any(sellers):
        return None
    kinds = find_kinds(order.shop, sorted({seller for seller in sellers if seller != HOUSE}))
    private = frozenset(seller for seller in sellers if seller != HOUSE and kinds.get(seller, "private") == "private")
    parts = split_quote(order.quote, sellers, private=private)
    paid, _ = compute_paid(order.quote)
    sales = []
    for number, (seller, part) in enumerate(((who, part) for who, part in parts.items() if who != HOUSE), start=1):
        kind = kinds.get(seller, "private")
        rates = [(amount, _find_percent(market, kind, line, order)) for line, amount, one in zip(lines, paid, sellers, strict=True) if one == seller]
        commission = compute_commission(rates, tax_percent=market.tax_percent)
        sale = Sale.objects.across_shops().create(
            shop_id=order.shop_id,
            order=order,
            seller_id=seller,
            ref=f"{order.ref}-{number}",
            goods_minor=part.goods_minor,
            delivery_minor=part.delivery_minor,
            goods_tax_minor=part.goods_tax_minor,
            delivery_tax_minor=part.delivery_tax_minor,
            commission_minor=commission.amount_minor,
            commission_tax_minor=commission.tax_minor,
            inspection_days=market.private_inspection_days if kind == "private" else market.inspection_days,
            assumed_days=market.assumed_days,
        )
        book(order, key=f"sale {sale.ref}", kind="sale", amounts=book_sale(part, commission, party=str(seller)))
        append_step(sale, "paid", actor=PLATFORM, details={"percents": sorted({percent for _, percent in rates}), "tax_percent": market.tax_percent})
        sales.append(sale)
    return Opened(sales=sales, sellers=sellers, options=[", ".join(map(str, line.options.values())) for line in lines], private=private)


def _find_percent(market: Market, kind: str, line: OrderLine, order: Order) -> str:
    path = tuple(line.variant.product.category_path) if line.variant else ()
    return find_commission(market, kind, path, order.placed_at.date())
