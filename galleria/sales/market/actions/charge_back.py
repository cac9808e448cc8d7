"""The buyer's bank looks into an order's payment, and decides: what that means for the sellers' sales. Only called where a dispute at the bank is
noted, in its transaction, with the order locked.
"""

from galleria.accounts.access import PLATFORM
from galleria.sales.actions.book import book
from galleria.sales.market.actions.follow_sales import follow_sales
from galleria.sales.market.actions.release_sale import resume_clock
from galleria.sales.market.actions.take_back import add_amounts, find_place, lock_sales, write_gone
from galleria.sales.market.actions.write_sale_step import append_step
from galleria.sales.market.models import Sale
from galleria.sales.market.parts import find_lefts, read_parts
from galleria.sales.market.rules import book_sale_loss, split_loss
from galleria.sales.market.status import Step
from galleria.sales.models import Order, Payment
from galleria.sales.payments.models import Dispute
from galleria.sales.payments.reads import read_lost
from galleria.sales.rules.books import Place


def note_bank_looks(order: Order, dispute: Dispute) -> None:
    """Nothing of the sales is released from here on (reads.list_in_dispute); their sellers are told."""
    for sale in _list_standing(order):
        append_step(sale, "bank_looks", actor=PLATFORM, details={"dispute": dispute.reference})


def note_bank_declined(order: Order, dispute: Dispute) -> None:
    """The bank leaves the money here: nothing changes."""
    for sale in _list_standing(order):
        append_step(sale, "bank_declined", actor=PLATFORM, details={"dispute": dispute.reference})


def charge_back(order: Order, payment: Payment, dispute: Dispute) -> None:
    """Share a loss that was booked to the house out over who sold, by what is left to each; commission of that share goes back. What a seller has
    been given already is taken from what is free to be paid out, which may fall below zero. The dispute is not counted as lost yet.
    """
    sales = lock_sales(order)
    if not sales:
        return
    lefts = find_lefts(read_parts(order, sales), sales, refunded_minor=payment.refunded_minor, lost_minor=read_lost(payment))
    shares = split_loss(lefts, dispute.amount_minor, currency=order.currency)
    amounts: dict[Place, int] = {}
    for sale in sales:
        if amount := shares[sale.seller_id]:
            place = find_place(sale)
            loss = book_sale_loss(sale.part, sale.commission, amount_minor=amount, refunded_minor=sale.refunded_minor, place=place)
            add_amounts(amounts, loss)
            sale.refunded_minor += amount
            sale.charged_back_minor += amount
            write_gone(sale, Step.CHARGE_BACK, actor=PLATFORM, details={"amount_minor": amount, "dispute": dispute.reference})
    book(order, key=f"charge-back {dispute.reference}", kind="charge-back", amounts=amounts)


def resume_sales(order: Order) -> None:
    """The bank has decided all that it looked into: the clocks of what is left go on. What ran out meanwhile is released with the next look."""
    for sale in lock_sales(order):
        resume_clock(order, sale)
    follow_sales(order, actor=PLATFORM)


def _list_standing(order: Order) -> list[Sale]:
    return [sale for sale in lock_sales(order) if sale.left_minor]
