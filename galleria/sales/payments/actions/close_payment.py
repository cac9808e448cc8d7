"""Before an order that is to be paid by card is cancelled: make sure that nobody is charged for it afterwards."""

from galleria.sales.models import Order, Payment
from galleria.sales.payments.actions.look_at_intent import close_intent
from galleria.sales.payments.errors import PaymentUnderWay
from galleria.sales.payments.models import Intent


def close_payment(order: Order) -> None:
    """Close the order's open PaymentIntent at Stripe. Where its buyer has paid meanwhile, the order is paid afterwards, and is cancelled as a
    paid one. Called outside any transaction; nothing to do for other ways to pay.

    Raises PaymentUnderWay (409) while the card is being charged, StripeRefuses (409) for one that Stripe does not know, OutsideUnavailable (503).
    """
    if order.payment.method != Payment.Method.CARD:
        return
    intent = Intent.objects.across_shops().filter(payment=order.payment, status=Intent.Status.OPEN).first()
    if intent is not None and close_intent(intent).status == Intent.Status.OPEN:
        raise PaymentUnderWay
