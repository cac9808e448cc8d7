"""What can have happened to card payments."""

from dataclasses import dataclass
from typing import ClassVar

from galleria.kernel.events import Event


@dataclass(frozen=True)
class PaymentReturned(Event):
    """Money that no order wanted was sent back."""

    name: ClassVar[str] = "payment.returned"
    order_id: int
    intent_id: int


@dataclass(frozen=True)
class DisputeOpened(Event):
    """A buyer's bank took the money of an order back."""

    name: ClassVar[str] = "dispute.opened"
    order_id: int
    dispute_id: int


@dataclass(frozen=True)
class DisputeClosed(Event):
    """It was decided whose the money is."""

    name: ClassVar[str] = "dispute.closed"
    order_id: int
    dispute_id: int


@dataclass(frozen=True)
class ConnectedAccountChanged(Event):
    """Something about a seller's account at Stripe is not as it was: it is to be asked for."""

    name: ClassVar[str] = "stripe.account_changed"
    account: str


@dataclass(frozen=True)
class TransferChanged(Event):
    """A transfer to a seller's account was taken back, or changed otherwise: it is to be asked for. `group` is what we called it."""

    name: ClassVar[str] = "stripe.transfer_changed"
    transfer: str
    group: str


@dataclass(frozen=True)
class SellersBankRefused(Event):
    """Stripe could not pay a seller's balance out to their bank. Between Stripe and them, and for them to know."""

    name: ClassVar[str] = "stripe.sellers_bank_refused"
    account: str
    payout: str
    reason: str
