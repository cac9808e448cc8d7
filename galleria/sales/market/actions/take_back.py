"""Let the sellers of an order bear their part of a refund. Only called where a refund is booked, in its transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from galleria.accounts.access import Actor
from galleria.sales.actions.book import book
from galleria.sales.market.actions.write_sale_step import append_step, write_sale_step
from galleria.sales.market.models import Sale
from galleria.sales.market.parts import find_house_refunded, find_lefts, read_parts
from galleria.sales.market.rules import HOUSE, book_house_refund, book_sale_refund, split_back
from galleria.sales.market.status import Step
from galleria.sales.models import Order, Refund
from galleria.sales.payments.reads import read_lost
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
    parts = read_parts(order, sales)
    lefts = find_lefts(parts, sales, refunded_minor=refunded_minor, lost_minor=read_lost(refund.payment))
    house_before = find_house_refunded(sales, refunded_minor)
    given = split_back(lefts, refund.amount_minor, weights=weights or lefts, currency=order.currency)
    amounts: dict[Place, int] = {}
    if HOUSE in parts:
        house = book_house_refund(parts[HOUSE], booked, amount_minor=given[HOUSE], refunded_minor=house_before, currency=order.currency)
    else:
        house = {code: -amount for code, amount in booked.items() if code in (Code.GOODS, Code.DELIVERY, Code.TAX)}
    add_amounts(amounts, house)
    borne = []
    for sale in sales:
        if amount := given[sale.seller_id]:
            borne.append(Share(sale=sale, amount_minor=amount, before_minor=sale.refunded_minor))
            add_amounts(amounts, _take(sale, amount, refund, actor=actor))
    book(order, key=f"sale-refund {refund.pk}", kind="sale-refund", amounts=amounts)
    return Shares(house_minor=given.get(HOUSE, 0), house_before_minor=house_before, sellers=borne)


def find_place(sale: Sale) -> Place:
    """Where the money of a sale stands: what its seller was given is taken from what is free to be paid out."""
    return (Code.SELLERS_PENDING if sale.released_at is None else Code.SELLERS_AVAILABLE, str(sale.seller_id))


def add_amounts(amounts: dict[Place, int], more: Mapping[Place, int] | Mapping[Code, int]) -> None:
    """To what is to be booked."""
    for place, amount in more.items():
        amounts[place] = amounts.get(place, 0) + amount


def _take(sale: Sale, amount: int, refund: Refund, *, actor: Actor) -> dict[Place, int]:
    taken = book_sale_refund(sale.part, sale.commission, amount_minor=amount, refunded_minor=sale.refunded_minor, place=find_place(sale))
    sale.refunded_minor += amount
    write_gone(sale, Step.REFUND, actor=actor, details={"amount_minor": amount, "reason": refund.reason, "refund": refund.pk})
    return taken


def write_gone(sale: Sale, step: Step, *, actor: Actor, details: dict[str, object]) -> None:
    """So much of a locked sale has gone back: the step when nothing is left of it, else an entry in its history."""
    if sale.left_minor:
        sale.save(update_fields=["refunded_minor", "charged_back_minor"])
        append_step(sale, f"part_{step.value}", actor=actor, details=details)
    else:
        sale.due_at, sale.asked_days = None, 0
        write_sale_step(sale, step, actor=actor, details=details)
