"""What can have happened to reports."""

from dataclasses import dataclass
from typing import ClassVar

from galleria.kernel.events import Event


@dataclass(frozen=True)
class ReportsSettled(Event):
    """Staff have decided on what was said of a piece. `taken_off`: it has left the shelves, and `answer` is what its seller is told."""

    name: ClassVar[str] = "reports.settled"
    product_id: int
    report_ids: list[int]
    taken_off: bool
    answer: str
