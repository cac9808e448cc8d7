"""Let the sellers of an order bear their part of a refund. Only called where a refund is booked, in its transaction."""

from collections.abc import Mapping

from galleria.accounts.access import Actor
from galleria.sales.actions.book import book
from galleria.sales.market.actions.write_sale_step import append_step, write_sale_step
from galleria.sales.market.models import Sale
from galleria.sales.market.rules import HOUSE, book_house_refund, book_sale_refund, split_back, split_quote
from galleria.sales.market.status import Status, Step
from galleria.sales.models import Order, Refund
from galleria.sales.rules.books import Code, Place


def lock_sales(order: Order) -> list[Sale]:
    """The sales of an order that is locked, locked as well, in one order always."""
    return list(Sale.objects.across_shops().select_for_update(no_key=True, of=("self",)).filter(order=order).order_by("pk"))


def take_back(
    order: Order, refund: Refund, *, actor: Actor, booked: Mapping[Code, int], refunded_minor: int, weights: Mapping[int, int] | None = None
) -> None:
    """Share a refund that was booked to the house out over who sold: by the weights (a seller's id, HOUSE for the house), or by what is left to
    each. What a seller has been given already is taken from what is free to be paid out, which may fall below zero. `refunded_minor` went back
    before.
    """
    sales = lock_sales(order)
    if not sales:
        return
    parts = split_quote(order.quote, [seller or HOUSE for seller in order.lines.order_by("position").values_list("seller_id", flat=True)])
    house_before = refunded_minor - sum(sale.refunded_minor for sale in sales)
    lefts = {sale.seller_id: sale.part.total_minor - sale.refunded_minor for sale in sales}
    if HOUSE in parts:
        lefts[HOUSE] = parts[HOUSE].total_minor - house_before
    given = split_back(lefts, refund.amount_minor, weights=weights or lefts, currency=order.currency)
    amounts: dict[Place, int] = {}
    if HOUSE in parts:
        house = book_house_refund(parts[HOUSE], booked, amount_minor=given[HOUSE], refunded_minor=house_before, currency=order.currency)
    else:
        house = {code: -amount for code, amount in booked.items() if code in (Code.GOODS, Code.DELIVERY, Code.TAX)}
    _add(amounts, house)
    for sale in sales:
        if amount := given[sale.seller_id]:
            _add(amounts, _take(sale, amount, actor=actor, reason=refund.reason))
    book(order, key=f"sale-refund {refund.pk}", kind="sale-refund", amounts=amounts)


def _take(sale: Sale, amount: int, *, actor: Actor, reason: str) -> dict[Place, int]:
    code = Code.SELLERS_AVAILABLE if sale.status == Status.RELEASED else Code.SELLERS_PENDING
    taken = book_sale_refund(sale.part, sale.commission, amount_minor=amount, refunded_minor=sale.refunded_minor, place=(code, str(sale.seller_id)))
    sale.refunded_minor += amount
    if sale.refunded_minor == sale.part.total_minor:
        sale.due_at, sale.asked_days = None, 0
        write_sale_step(sale, Step.REFUND, actor=actor, details={"amount_minor": amount, "reason": reason})
    else:
        sale.save(update_fields=["refunded_minor"])
        append_step(sale, "part_refund", actor=actor, details={"amount_minor": amount, "reason": reason})
    return taken


def _add(amounts: dict[Place, int], more: Mapping[Place, int] | Mapping[Code, int]) -> None:
    for place, amount in more.items():
        amounts[place] = amounts.get(place, 0) + amount
