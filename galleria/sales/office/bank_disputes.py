"""Disputes at the buyer's bank on the page of an order: how they stand, and what they do to everybody's books, or would when they are lost."""

from typing import Any

from galleria.sales.market.disputes.effects import read_effect
from galleria.sales.market.models import Sale
from galleria.sales.market.parts import find_lefts, read_parts
from galleria.sales.market.reads import describe_sellers, list_sales_of
from galleria.sales.market.rules import HOUSE, split_loss
from galleria.sales.models import Entry, Order, Payment
from galleria.sales.office.words import DISPUTES, say_money
from galleria.sales.payments.models import Dispute
from galleria.sales.payments.reads import read_lost
from galleria.sales.rules.books import Code

TITLES = {Dispute.Status.OPEN: "If it is lost", Dispute.Status.LOST: "Who bore it", Dispute.Status.WON: ""}
BELOW = "Their balance falls below zero, and is collected from later sales."
Row = tuple[str, int, str]


def describe_bank_disputes(order: Order, payment: Payment) -> list[dict[str, Any]]:
    """Those of an order's payment, the first first. Where nobody but the house has sold, all is the house's and is not said line by line."""
    disputes = list(Dispute.objects.for_shop(order.shop).filter(payment=payment).order_by("pk"))
    sales = list(list_sales_of(order)) if disputes else []
    names = {pk: one["name"] for pk, one in describe_sellers(order.shop_id, (sale.seller for sale in sales)).items()} if sales else {}
    return [
        {
            "amount": say_money(one.amount_minor, order.currency),
            "said": DISPUTES[Dispute.Status(one.status)],
            "title": TITLES[Dispute.Status(one.status)],
            "rows": [
                {"words": words, "amount": say_money(amount, order.currency), "help": help_text}
                for words, amount, help_text in _list_rows(order, payment, one, sales, names)
                if amount
            ],
        }
        for one in disputes
    ]


def _list_rows(order: Order, payment: Payment, dispute: Dispute, sales: list[Sale], names: dict[int, str]) -> list[Row]:
    if not sales:
        return []
    if dispute.status == Dispute.Status.OPEN:
        return _foresee(order, payment, dispute, sales, names)
    return _tell(order, dispute, names) if dispute.status == Dispute.Status.LOST else []


def _foresee(order: Order, payment: Payment, dispute: Dispute, sales: list[Sale], names: dict[int, str]) -> list[Row]:
    """By the rule by which it would be booked now."""
    lefts = find_lefts(read_parts(order, sales), sales, refunded_minor=payment.refunded_minor, lost_minor=read_lost(payment))
    shares = split_loss(lefts, dispute.amount_minor, currency=order.currency)
    rows: list[Row] = []
    commission = 0
    for sale in sales:
        effect = read_effect(order, sale, shares[sale.seller_id])
        name = names[sale.seller_id]
        commission += effect.commission_minor
        rows += [
            (f"{name}, of what is held", effect.held_minor, ""),
            (f"{name}, of what is free to be paid out", effect.free_minor, ""),
            (f"{name}, of what is not there", effect.below_zero_minor, BELOW),
        ]
    return [*rows, ("Commission that goes back", commission, ""), ("The house itself", shares[HOUSE], "")]


def _tell(order: Order, dispute: Dispute, names: dict[int, str]) -> list[Row]:
    """As it was booked."""
    entries = Entry.objects.for_shop(order.shop).filter(booking__key=f"charge-back {dispute.reference}")
    rows: list[Row] = []
    commission, shared = 0, 0
    for code, party, amount in entries.order_by("account__party", "pk").values_list("account__code", "account__party", "amount_minor"):
        if party:
            was = "what was held" if code == Code.SELLERS_PENDING else "what was free to be paid out"
            rows.append((f"{names.get(int(party), party)}, of {was}", amount, ""))
        elif code == Code.LOST:
            shared = -amount
        else:
            commission += amount
    return [*rows, ("Commission that went back", commission, ""), ("The house itself", dispute.amount_minor - shared, "")]
