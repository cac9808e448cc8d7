"""Give money back."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.accounts.rules import Right
from galleria.kernel.money import Money
from galleria.kernel.outbox import record, send_job_after_commit
from galleria.sales.access import access_order
from galleria.sales.actions.book import book
from galleria.sales.actions.issue_credit_note import issue_credit_note
from galleria.sales.actions.pay_order import lock_payment
from galleria.sales.actions.write_step import write_step
from galleria.sales.errors import DisputeAtBank, NotPaid, RefundTooLarge
from galleria.sales.events import OrderRefunded
from galleria.sales.market.actions.follow_sales import follow_sales
from galleria.sales.market.actions.take_back import take_back
from galleria.sales.market.invoices.actions.issue_sale_credit_notes import issue_sale_credit_notes
from galleria.sales.models import Order, OrderStep, Payment, Refund
from galleria.sales.payments.reads import is_at_bank, read_left
from galleria.sales.rules.books import Code, book_refund
from galleria.sales.rules.status import Status, Step, can_take

REFUNDABLE = (Payment.Status.PAID, Payment.Status.PART_REFUNDED)
SEND_REFUND = "payments.send_refund"  # the job


@transaction.atomic
def refund_order(ref: str, *, actor: Actor, amount_minor: int, reason: str, key: str) -> Refund:
    """Give back a part or all of what was paid. The same key again is the same refund.

    Raises OrderNotFound (404), Forbidden (403), NotPaid, RefundTooLarge, DisputeAtBank (409).
    """
    order = access_order(actor, ref, to="refund", lock=True)
    return write_refund(order, lock_payment(order), actor=actor, amount_minor=amount_minor, reason=reason, key=key)


def write_refund(
    order: Order, payment: Payment, *, actor: Actor, amount_minor: int, reason: str, key: str, weights: Mapping[int, int] | None = None
) -> Refund:
    """The refund of a locked order and payment: row, books, credit notes, status when nothing is left, and event. Of what several have sold, each
    bears a part by the weights (a seller's id, or HOUSE), or by what is left of theirs.

    What was paid by card is owed from here on, and goes back by a job: payments/actions/send_refund.py books it out and tells the buyer. All else is
    sent by hand: of what nobody made who could, it is noted that somebody has to (mark_refund_sent.py).
    """
    known = payment.refunds.filter(key=key).first()
    if known is not None:
        return known
    if payment.status not in REFUNDABLE:
        raise NotPaid
    if is_at_bank(payment):
        raise DisputeAtBank
    left = read_left(payment)
    if not 0 < amount_minor <= left:
        raise RefundTooLarge(left=Money(left, order.currency).format_short(order.shop.language))
    waits = payment.method == Payment.Method.CARD
    refund = Refund.objects.across_shops().create(
        shop_id=order.shop_id,
        payment=payment,
        key=key,
        amount_minor=amount_minor,
        reason=reason,
        actor=actor.user,
        status=Refund.Status.WAITING if waits else Refund.Status.DONE,
        next_attempt_at=timezone.now() if waits else None,
        to_send=not waits and not _is_by_staff(order, actor),
    )
    amounts = book_refund(
        order.quote,
        payment.method,
        amount_minor=amount_minor,
        refunded_minor=payment.refunded_minor,
        from_account=Code.OWED if waits else None,
    )
    book(order, key=f"refund {refund.pk}", kind="refund", amounts=amounts)
    shares = take_back(order, refund, actor=actor, booked=amounts, refunded_minor=payment.refunded_minor, weights=weights)
    if shares is not None:
        issue_sale_credit_notes(order, refund, shares.sellers)
    issue_credit_note(order, payment, refund, refunded_minor=payment.refunded_minor, shares=shares)
    payment.refunded_minor += amount_minor
    is_whole = amount_minor == left
    is_refunded = payment.refunded_minor == payment.amount_minor
    payment.status = Payment.Status.REFUNDED if is_refunded else Payment.Status.PART_REFUNDED
    payment.save(update_fields=["refunded_minor", "status"])
    details = {"amount_minor": amount_minor, "reason": reason}
    if is_whole and can_take(Status(order.status), Step.REFUND):
        write_step(order, Step.REFUND, actor=actor, details=details)
    else:
        OrderStep.objects.across_shops().create(
            shop_id=order.shop_id, order=order, code="refund", status=order.status, details=details, actor=actor.user
        )
    if not is_whole:  # all parts but this one may have gone further than the order
        follow_sales(order, actor=actor)
    if waits:
        send_job_after_commit(SEND_REFUND, refund.pk)
    else:
        record(OrderRefunded(order_id=order.pk, refund_id=refund.pk))
    return refund


def _is_by_staff(order: Order, actor: Actor) -> bool:
    return actor.user is not None and actor.has_right(order.shop, Right.REFUND)
