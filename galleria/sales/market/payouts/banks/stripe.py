"""Stripe as a bank: a payout is a transfer from the shop's balance there to the seller's. It has arrived when it is made."""

from galleria.kernel.money import Money
from galleria.kernel.outside import OutsideUnavailable
from galleria.sales.market.payouts.banks.answer import Answer
from galleria.sales.market.payouts.models import Payout
from galleria.sales.payments import connect
from galleria.sales.payments.errors import StripeRefuses


def send_transfer(payout: Payout) -> Answer:
    """Tell Stripe to pay, once for each payout: what it has made under its reference is found, however long ago; the key does the same for two who
    ask at once. Stripe gives the same answer to the same key, also when the balance suffices meanwhile: hence a key for each time that it did not.
    Raises OutsideUnavailable (503).
    """
    try:
        known = connect.find_transfer(payout.ref)
        if known is not None:
            return _say(payout, known)
    except StripeRefuses as reason:  # of a question that Stripe does not understand nothing follows for the transfer
        raise OutsideUnavailable(service="Stripe") from reason
    try:
        made = connect.create_transfer(
            to=payout.number or "",
            amount_minor=payout.amount_minor,
            currency=payout.currency,
            name=payout.ref,
            shop=payout.shop.slug,
            description=f"{payout.shop.name} payout {payout.ref}",
            key=f"payout {payout.ref} {payout.tries}",
        )
    except StripeRefuses as reason:
        if reason.why == connect.SHORT:
            return Answer("short", "", f"The balance at Stripe does not suffice: {reason}")
        return Answer("refused", "", str(reason))
    return _say(payout, made)


def ask_transfer(payout: Payout) -> Answer:
    """How it stands. Raises OutsideUnavailable (503)."""
    try:
        known = connect.get_transfer(payout.bank_reference) if payout.bank_reference else connect.find_transfer(payout.ref)
    except StripeRefuses as reason:  # of another account's key: nobody may take it for failed
        raise OutsideUnavailable(service="Stripe") from reason
    if known is None:
        raise OutsideUnavailable(service="Stripe")
    return _say(payout, known)


def _say(payout: Payout, known: connect.TransferState) -> Answer:
    if known.is_reversed:
        return Answer("reversed", known.reference, "Stripe has taken the transfer back.")
    part = Money(known.reversed_minor, payout.currency).format("en")
    return Answer(
        "settled", known.reference, f"{part} of it was taken back at Stripe: only a whole transfer is booked back." if known.reversed_minor else ""
    )
