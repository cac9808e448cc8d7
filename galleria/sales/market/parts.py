"""What of an order is whose, and what of it can still go back."""

from collections.abc import Mapping, Sequence

from galleria.sales.market.models import Sale
from galleria.sales.market.rules import HOUSE, Part, subtract_parts
from galleria.sales.models import Order


def read_parts(order: Order, sales: Sequence[Sale]) -> dict[int, Part]:
    """What of an order is whose, by the seller's id, HOUSE for the house; without the house where it sells nothing of it."""
    parts = {sale.seller_id: sale.part for sale in sales}
    if order.lines.filter(seller=None).exists():
        parts[HOUSE] = subtract_parts(order.quote, parts.values())
    return parts


def find_lefts(parts: Mapping[int, Part], sales: Sequence[Sale], *, refunded_minor: int, lost_minor: int) -> dict[int, int]:
    """What can still go back of everybody's part, when so much of the whole order was refunded, and so much taken by the buyer's bank."""
    lefts = {sale.seller_id: sale.left_minor for sale in sales}
    if HOUSE in parts:
        lost = max(lost_minor - sum(sale.charged_back_minor for sale in sales), 0)
        lefts[HOUSE] = max(parts[HOUSE].total_minor - find_house_refunded(sales, refunded_minor) - lost, 0)
    return lefts


def find_house_refunded(sales: Sequence[Sale], refunded_minor: int) -> int:
    """What of an order's refunds the house bore."""
    return refunded_minor - sum(sale.refunded_minor - sale.charged_back_minor for sale in sales)
