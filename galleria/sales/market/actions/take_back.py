"""Let the sellers of an order bear their part of a refund. Only called where a refund is booked, in its transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from galleria.accounts.access import Actor
from galleria.sales.actions.book import book
from galleria.sales.market.actions.write_sale_step import append_step, write_sale_step
from galleria.sales.market.models import Sale
from galleria.sales.market.rules import HOUSE, book_house_refund, book_sale_refund, split_back, subtract_parts
from galleria.sales.market.status import Status, Step
from galleria.sales.models import Order, Refund
from galleria.sales.rules.books import Code, Place


@dataclass(frozen=True)
class Share:
    """What a seller bears of a refund; `before_minor` they had borne of earlier ones."""

    sale: Sale
    amount_minor: int
    before_minor: int


@dataclass(frozen=True)
class Shares:
    """Who bears a refund."""

    house_minor: int
    house_before_minor: int
    sellers: Sequence[Share]


def lock_sales(order: Order) -> list[Sale]:
    """The sales of an order that is locked, locked as well, in one order always."""
    return list(Sale.objects.across_shops().select_for_update(no_key=True, of=("self",)).filter(order=order).order_by("pk"))


def take_back(
    order: Order, refund: Refund, *, actor: Actor, booked: Mapping[Code, int], refunded_minor: int, weights: Mapping[int, int] | None = None
) -> Shares | None:
    """Share a refund that was booked to the house out over who sold: by the weights (a seller's id, HOUSE for the house), or by what is left to
    each. What a seller has been given already is taken from what is free to be paid out, which may fall below zero. `refunded_minor` went back
    before. None where the house sold all of it.
    """
    sales = lock_sales(order)
    if not sales:
        return None
    has_house = order.lines.filter(seller=None).exists()
    part = subtract_parts(order.quote, (sale.part for sale in sales))
    house_before = refunded_minor - sum(sale.refunded_minor for sale in sales)
    lefts = {sale.seller_id: sale.part.total_minor - sale.refunded_minor for sale in sales}
    if has_house:
        lefts[HOUSE] = part.total_minor - house_before
    given = split_back(lefts, refund.amount_minor, weights=weights or lefts, currency=order.currency)
    amounts: dict[Place, int] = {}
    if has_house:
        house = book_house_refund(part, booked, amount_minor=given[HOUSE], refunded_minor=house_before, currency=order.currency)
    else:
        house = {code: -amount for code, amount in booked.items() if code in (Code.GOODS, Code.DELIVERY, Code.TAX)}
    _add(amounts, house)
    borne = []
    for sale in sales:
        if amount := given[sale.seller_id]:
            borne.append(Share(sale=sale, amount_minor=amount, before_minor=sale.refunded_minor))
            _add(amounts, _take(sale, amount, refund, actor=actor))
    book(order, key=f"sale-refund {refund.pk}", kind="sale-refund", amounts=amounts)
    return Shares(house_minor=given.get(HOUSE, 0), house_before_minor=house_before, sellers=borne)


def _take(sale: Sale, amount: int, refund: Refund, *, actor: Actor) -> dict[Place, int]:
    code = Code.SELLERS_AVAILABLE if sale.status == Status.RELEASED else Code.SELLERS_PENDING
    taken = book_sale_refund(sale.part, sale.commission, amount_minor=amount, refunded_minor=sale.refunded_minor, place=(code, str(sale.seller_id)))
    details = {"amount_minor": amount, "reason": refund.reason, "refund": refund.pk}
    sale.refunded_minor += amount
    if sale.refunded_minor == sale.part.total_minor:
        sale.due_at, sale.asked_days = None, 0
        write_sale_step(sale, Step.REFUND, actor=actor, details=details)
    else:
        sale.save(update_fields=["refunded_minor"])
        append_step(sale, "part_refund", actor=actor, details=details)
    return taken


def _add(amounts: dict[Place, int], more: Mapping[Place, int] | Mapping[Code, int]) -> None:
    for place, amount in more.items():
        amounts[place] = amounts.get(place, 0) + amount
