"""What can have happened to sellers' sales."""

from dataclasses import dataclass
from typing import ClassVar

from galleria.kernel.events import Event


@dataclass(frozen=True)
class SaleAdvanced(Event):
    """Something happened to it: `code` is that of its step, `step_id` the row of it (0 where an event is from before it was told)."""

    name: ClassVar[str] = "sale.advanced"
    sale_id: int
    code: str
    step_id: int = 0


@dataclass(frozen=True)
class ParcelSent(Event):
    """Some or all of a sale is on its way."""

    name: ClassVar[str] = "sale.parcel_sent"
    parcel_id: int
