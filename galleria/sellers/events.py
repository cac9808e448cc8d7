"""What can have happened to sellers."""

from dataclasses import dataclass
from typing import ClassVar

from galleria.kernel.events import Event


@dataclass(frozen=True)
class SellerApplied(Event):
    """Somebody wants to sell in a shop."""

    name: ClassVar[str] = "seller.applied"
    seller_id: int


@dataclass(frozen=True)
class SellerDecided(Event):
    """Staff have approved, refused, suspended or readmitted a seller. `step` is which, `reason` what the seller is told."""

    name: ClassVar[str] = "seller.decided"
    seller_id: int
    step: str
    reason: str
