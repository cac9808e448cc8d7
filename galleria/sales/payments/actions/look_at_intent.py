"""Ask Stripe how a PaymentIntent stands, and write down what it means. Whoever wants to know asks here: events, buyers that return, sweeps."""

from contextlib import suppress

from galleria.sales.models import Payment
from galleria.sales.payments import stripe
from galleria.sales.payments.actions.settle_intent import settle_intent
from galleria.sales.payments.errors import StripeRefuses
from galleria.sales.payments.models import Intent


def look_at_intent(intent: Intent) -> Intent:
    """As it stands now. One that is open though its payment is cancelled is closed there. Raises StripeRefuses (409), OutsideUnavailable (503)."""
    payment_status = Payment.objects.across_shops().values_list("status", flat=True).get(pk=intent.payment_id)
    if intent.status == Intent.Status.OPEN and payment_status == Payment.Status.CANCELLED:
        return close_intent(intent)
    return settle_intent(intent, stripe.get_intent(intent.reference))


def close_intent(intent: Intent) -> Intent:
    """Nobody can pay with it after this; where somebody has, the order is paid. One whose card is being charged now stays open.

    Raises StripeRefuses (409) when it is not known there, OutsideUnavailable (503).
    """
    with suppress(StripeRefuses):  # it succeeded, is under way or was closed before: its state says which
        stripe.cancel_intent(intent.reference)
    return settle_intent(intent, stripe.get_intent(intent.reference))


def look_at_payment(payment_id: int) -> None:
    """As `look_at_intent`, for the open intent of a payment, where there is one. Raises StripeRefuses (409), OutsideUnavailable (503)."""
    intent = Intent.objects.across_shops().filter(payment=payment_id, status=Intent.Status.OPEN).first()
    if intent is not None:
        look_at_intent(intent)
