"""Note that the money for an order is there."""

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.kernel.outbox import record
from galleria.sales.access import access_order
from galleria.sales.actions.book import book
from galleria.sales.actions.issue_invoice import issue_invoice
from galleria.sales.actions.write_step import write_step
from galleria.sales.errors import PaidByCard, StepRefused
from galleria.sales.events import OrderPaid
from galleria.sales.market.actions.open_sales import open_sales
from galleria.sales.market.invoices.actions.issue_sale_documents import cut_house_part, issue_sale_documents
from galleria.sales.market.rules import HOUSE
from galleria.sales.models import Order, Payment
from galleria.sales.rules.books import book_payment
from galleria.sales.rules.status import Step


@transaction.atomic
def pay_order(ref: str, *, actor: Actor, reference: str = "") -> Order:
    """Staff note that a transfer has come or that it was paid at the counter. Noting it twice is a no-op.

    Raises OrderNotFound (404), Forbidden (403), StepRefused (409) for an order that was cancelled meanwhile, PaidByCard (409).
    """
    order = access_order(actor, ref, to="manage", lock=True)
    payment = lock_payment(order)
    if payment.method == Payment.Method.CARD and payment.status in (Payment.Status.OPEN, Payment.Status.CANCELLED):
        raise PaidByCard
    if payment.status == Payment.Status.OPEN:
        note_payment(order, payment, actor=actor, reference=reference)
    elif payment.status == Payment.Status.CANCELLED:
        raise StepRefused(status=order.status, step="be paid")
    return order


def lock_payment(order: Order) -> Payment:
    """The payment of an order that is locked, locked as well: always in this order."""
    return Payment.objects.across_shops().select_for_update(no_key=True, of=("self",)).get(order=order)


def note_payment(order: Order, payment: Payment, *, actor: Actor, reference: str) -> None:
    """The whole amount of an open payment is there: step, books and event. Both rows are locked."""
    write_step(order, Step.PAY, actor=actor, details={"reference": reference} if reference else {})
    payment.status, payment.paid_at, payment.reference = Payment.Status.PAID, timezone.now(), reference or payment.reference
    payment.save(update_fields=["status", "paid_at", "reference"])
    order.due_at = None
    order.save(update_fields=["due_at"])
    book(order, key=f"payment {payment.pk}", kind="payment", amounts=book_payment(order.quote, payment.method))
    opened = open_sales(order)
    if opened is not None:
        issue_sale_documents(order, opened)
    if opened is None or HOUSE in opened.sellers:
        issue_invoice(order, part=None if opened is None else cut_house_part(order, opened))
    record(OrderPaid(order_id=order.pk))
