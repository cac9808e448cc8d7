"""What a bank that is asked by the worker says of a transfer."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Answer:
    """`short`: not now, the shop's own balance there does not suffice. `reversed`: it had arrived, and was taken back."""

    state: Literal["under way", "settled", "refused", "short", "reversed"]
    reference: str
    reason: str = ""
