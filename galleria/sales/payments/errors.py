"""What can go wrong with paying by card."""

from galleria.kernel.problems import Conflict, NotFound, Problem


class CardNotTaken(NotFound):
    """The order is paid in another way, or this platform has no keys."""

    code = "card_not_taken"
    title = "This order is not paid by card"
    detail = "This order is not paid by card."


class PaymentTimeOver(Conflict):
    """The pieces were kept for a while, and it is over."""

    code = "payment_time_over"
    title = "The time to pay is over"
    detail = "The pieces were kept for you for 15 minutes, and these are over. Nothing was charged."


class NothingToPay(Conflict):
    """It is paid, or was cancelled."""

    code = "nothing_to_pay"
    title = "There is nothing to pay"
    detail = "The payment of this order is {status}."


class PaymentUnderWay(Conflict):
    """Stripe is charging the card at this moment: it cannot be stopped, and has not succeeded."""

    code = "payment_under_way"
    title = "The payment is under way"
    detail = "The card is being charged at this moment. Try again in a minute."


class EventForged(Problem):
    """No event of Stripe's, or not for us, or too old."""

    code = "event_forged"
    status = 400
    title = "This is no event of Stripe's"
    detail = "The signature does not fit."


class NoRefundToRetry(Conflict):
    """It has gone out, or is on its way."""

    code = "no_refund_to_retry"
    title = "Nothing is left to try again"
    detail = "This refund has not failed."


class StripeRefuses(Conflict):
    """Stripe understood and says no, in its own words: an amount below its least, a payment of another account. Actions that can go on do."""

    code = "stripe_refuses"
    title = "Stripe refuses this"

    def __init__(self, detail: str = "", *, why: str = "") -> None:
        super().__init__(detail)
        self.why = why  # Stripe's own code, https://docs.stripe.com/error-codes
