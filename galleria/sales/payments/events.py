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
