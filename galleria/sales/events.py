"""What can have happened to orders."""

from dataclasses import dataclass
from typing import ClassVar

from galleria.kernel.events import Event


@dataclass(frozen=True)
class OrderPlaced(Event):
    """Somebody ordered."""

    name: ClassVar[str] = "order.placed"
    order_id: int


@dataclass(frozen=True)
class OrderAdvanced(Event):
    """A step was taken: `step` is one of rules.status.Step."""

    name: ClassVar[str] = "order.advanced"
    order_id: int
    step: str


@dataclass(frozen=True)
class OrderPaid(Event):
    """The money for it is there."""

    name: ClassVar[str] = "order.paid"
    order_id: int


@dataclass(frozen=True)
class OrderRefunded(Event):
    """Money went back."""

    name: ClassVar[str] = "order.refunded"
    order_id: int
    refund_id: int


@dataclass(frozen=True)
class OrderNotFetched(Event):
    """Its time at the counter is over since a day, and nobody came."""

    name: ClassVar[str] = "order.not_fetched"
    order_id: int
