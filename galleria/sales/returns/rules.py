"""What may come back until when, and how much is given back for it. Pure: money in minor units of the order's currency."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from galleria.kernel.money import Money
from galleria.sales.returns.status import FAULTS, REPORTED, Reason, Status

MOST_PICTURES: Final = 6  # a return
MOST_WAITING: Final = 12  # pictures of an order that no return shows yet
PICTURES_KEPT: Final = timedelta(days=1)  # such ones
LEEWAY: Final = timedelta(days=7)  # a parcel whose arrival nobody noted came so long after its latest day, at the latest
WITHDRAWAL: Final = timedelta(days=14)  # Directive 2011/83/EU, articles 9 and 13: the price and the standard delivery are given back
RETURNABLE: Final = ("shipped", "delivered", "completed")
ANSWERED_WITHIN: Final = timedelta(days=3)  # by its seller; after that the house may answer
NOTED_WITHIN: Final = timedelta(days=14)  # that it came, after it was sent


@dataclass(frozen=True)
class Window:
    """Until when things can be sent back for any reason, and until when something wrong can be reported."""

    arrived_at: datetime
    any_until: datetime
    fault_until: datetime

    def until(self, reason: Reason) -> datetime:
        """The last moment for this reason."""
        return self.fault_until if reason in REPORTED else self.any_until

    @property
    def ends_at(self) -> datetime:
        """After that, nothing can be sent back."""
        return max(self.any_until, self.fault_until)


@dataclass(frozen=True)
class Proposal:
    """What is given back, and how it comes about."""

    amount_minor: int
    includes_delivery: bool
    explanation: tuple[str, ...]


def compute_window(delivered_at: datetime | None, shipped_at: datetime | None, *, latest_days: int, days: int, fault_days: int) -> Window | None:
    """Counted from when it was handed over; where nobody noted that, from when it must have arrived. None before it left."""
    arrived = delivered_at or (shipped_at + timedelta(days=latest_days) + LEEWAY if shipped_at else None)
    return Window(arrived, arrived + timedelta(days=days), arrived + timedelta(days=fault_days)) if arrived else None


def find_sellers_deadline(status: Status, *, requested_at: datetime, moved_at: datetime) -> datetime | None:
    """Until when it is its seller's turn alone. None when it is somebody else's. `moved_at` is when it took its last step."""
    if status == Status.REQUESTED:
        return requested_at + ANSWERED_WITHIN
    return moved_at + NOTED_WITHIN if status == Status.SENT else None


def compute_paid(quote: Mapping[str, Any]) -> tuple[list[int], int]:
    """What was paid for every line, with its share of discounts and of tax; and for delivery. They add up to the quote's total."""
    lines, totals = quote["lines"], [int(line["total_minor"]) for line in quote["lines"]]
    off = sum(int(one["amount_minor"]) for one in quote["discounts"])
    shares = [share.amount_minor for share in Money(off, quote["currency"]).allocate(totals)] if off else [0] * len(totals)
    added = [0 if quote["tax_included"] else int(line["tax_minor"]) for line in lines]
    delivery = int(quote["delivery_minor"] or 0) + (0 if quote["tax_included"] else int(quote["delivery_tax_minor"]))
    return [total - share + tax for total, share, tax in zip(totals, shares, added, strict=True)], delivery


def compute_part(paid_minor: int, *, sold: int, before: int, pieces: int) -> int:
    """What some pieces of a line cost, after `before` of them have come back: so all of them together are the whole line, to the last unit."""
    return _share(paid_minor, before + pieces, sold) - _share(paid_minor, before, sold)


def propose_refund(
    quote: Mapping[str, Any],
    pieces: Mapping[int, int],
    before: Mapping[int, int],
    *,
    reason: Reason,
    after: timedelta,
    left_minor: int,
    share: tuple[frozenset[int], int] | None = None,
    whose: str = "the shop",
) -> Proposal:
    """The price of the pieces, by the position of their lines, as it was paid, and delivery when with them everything has come back that was sold,
    within the law's fourteen days (`after` the arrival) or because it was the shop's fault. Never more than what is left of the payment.

    `share`: which lines one of several sellers sold, and their part of delivery; then it is everything of theirs that counts.
    """
    paid, delivery = compute_paid(quote)
    if share is not None:
        delivery = share[1]
    sold = [int(line["quantity"]) for line in quote["lines"]]

    def say(amount: int) -> str:
        return Money(amount, str(quote["currency"])).format("en")

    amount, said = 0, []
    for place, count in sorted(pieces.items()):
        if count:
            part = compute_part(paid[place], sold=sold[place], before=before.get(place, 0), pieces=count)
            amount += part
            said.append(f"{count} of {sold[place]} {quote['lines'][place]['title']}, as paid with discounts and tax: {say(part)}.")
    is_all = all(pieces.get(place, 0) + before.get(place, 0) == count for place, count in enumerate(sold) if share is None or place in share[0])
    gives_delivery = bool(delivery) and is_all and (reason in FAULTS or after <= WITHDRAWAL)
    if gives_delivery:
        amount += delivery
        why = f"it is {whose}'s fault" if reason in FAULTS else "it was within fourteen days"
        said.append(f"Delivery, as everything comes back and {why}: {say(delivery)}.")
    elif delivery:
        said.append("Delivery stays paid: " + ("the fourteen days of the law were over." if is_all else "not everything comes back."))
    if amount > left_minor:
        amount = left_minor
        said.append(f"No more than {say(left_minor)} is left of the payment.")
    return Proposal(amount_minor=amount, includes_delivery=gives_delivery, explanation=tuple(said))


def is_never(path: Sequence[str], never: Sequence[str]) -> bool:
    """Whether a category, by its path from the root, is one of those that do not come back."""
    return not set(path).isdisjoint(never)


def _share(amount: int, part: int, whole: int) -> int:
    """Rounded half up."""
    return (2 * amount * part + whole) // (2 * whole)
