"""What the buyer's bank took for good pays refunds that never went out. Only called where a dispute is lost, in its transaction."""

from django.db.models import Sum

from galleria.sales.actions.book import book
from galleria.sales.models import Order, Payment, Refund
from galleria.sales.payments.models import Dispute
from galleria.sales.payments.reads import read_lost
from galleria.sales.rules.books import Code


def settle_debts(order: Order, payment: Payment, dispute: Dispute) -> None:
    """Stripe sends nothing back to a card whose bank has taken the money: what was refunded and not sent is with the buyer already, as far as the
    bank took more than was left beside it. The oldest first; one that the bank covers in part alone stays owed.
    """
    refunds = Refund.objects.across_shops().filter(payment=payment)
    references = Dispute.objects.across_shops().filter(payment=payment).values("reference")
    settled = refunds.filter(reference__in=references).aggregate(amount=Sum("amount_minor"))["amount"] or 0
    covered = payment.refunded_minor + read_lost(payment) - payment.amount_minor - settled
    for refund in refunds.exclude(status=Refund.Status.DONE).select_for_update(no_key=True, of=("self",)).order_by("pk"):
        if refund.amount_minor <= covered:
            covered -= refund.amount_minor
            refund.status, refund.reference, refund.next_attempt_at, refund.error = Refund.Status.DONE, dispute.reference, None, ""
            refund.save(update_fields=["status", "reference", "next_attempt_at", "error"])
            amounts = {Code.OWED: refund.amount_minor, Code.LOST: -refund.amount_minor}
            book(order, key=f"refund-by-bank {refund.pk}", kind="refund-by-bank", amounts=amounts)
