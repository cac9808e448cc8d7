"""What is told about card payments: to the buyer on the order's page, to staff on Today; and what the buyer's bank holds or has taken."""

from typing import Any

from django.db.models import Sum
from django.utils import timezone

from galleria.sales.models import Order, Payment, Refund
from galleria.sales.payments.models import Dispute, Intent
from galleria.sales.payments.ways import takes_cards
from galleria.sales.rules.status import Status
from galleria.shops.models import Shop

NOT_WANTED = (Intent.Status.UNWANTED, Intent.Status.RETURNED)


def can_pay(order: Order, payment: Payment) -> bool:
    """Whether the buyer can pay it by card now."""
    is_open = payment.method == Payment.Method.CARD and payment.status == Payment.Status.OPEN and order.status == Status.PENDING
    return is_open and order.due_at is not None and order.due_at > timezone.now() and takes_cards(order.currency)


def is_at_bank(payment: Payment) -> bool:
    """Whether the buyer's bank holds its money until it has decided a dispute."""
    return payment.method == Payment.Method.CARD and Dispute.objects.across_shops().filter(payment=payment, status=Dispute.Status.OPEN).exists()


def is_order_at_bank(order: Order) -> bool:
    """The same of an order's payment."""
    return Dispute.objects.across_shops().filter(payment__order=order, status=Dispute.Status.OPEN).exists()


def read_lost(payment: Payment) -> int:
    """What the buyer's bank has taken of it for good."""
    if payment.method != Payment.Method.CARD:
        return 0
    lost = Dispute.objects.across_shops().filter(payment=payment, status=Dispute.Status.LOST)
    return int(lost.aggregate(amount=Sum("amount_minor"))["amount"] or 0)


def read_left(payment: Payment) -> int:
    """What of a payment that has come in can still go back: what neither was refunded nor taken by the buyer's bank."""
    return max(payment.amount_minor - payment.refunded_minor - read_lost(payment), 0)


def list_sent_back(payment: Payment) -> list[dict[str, Any]]:
    """Money that no order wanted, as `schemas.SentBackOut`."""
    unwanted = Intent.objects.across_shops().filter(payment=payment, status__in=NOT_WANTED).order_by("pk")
    return [{"amount_minor": one.received_minor, "reason": one.reason, "is_done": one.status == Intent.Status.RETURNED} for one in unwanted]


def list_troubles(shop: Shop) -> list[tuple[Order, str]]:
    """Orders of a shop at whose card payment somebody has to look, and why."""
    disputes = Dispute.objects.for_shop(shop).filter(status=Dispute.Status.OPEN).select_related("payment__order").order_by("pk")
    refunds = Refund.objects.for_shop(shop).filter(status=Refund.Status.FAILED).select_related("payment__order").order_by("pk")
    said = [(one.payment.order, "The buyer's bank disputes the payment: answer it at Stripe.") for one in disputes]
    return said + [(one.payment.order, "A refund has failed: try it again.") for one in refunds]
