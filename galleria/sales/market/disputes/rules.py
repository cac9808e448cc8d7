"""Of what a dispute may be opened until when, and what a decision does to everybody's money. Pure: minor units of the order's currency."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from galleria.sales.market import status as sales
from galleria.sales.market.disputes.status import Reason
from galleria.sales.market.rules import Commission, Part, book_sale_refund
from galleria.sales.rules.books import Code

UNSENT_FOR: Final = timedelta(days=7)  # paid so long ago and not sent, something is wrong
LATE_FOR: Final = timedelta(days=30)  # after its release, for what can hardly be seen at once
LATE_REASONS: Final = (Reason.NOT_AUTHENTIC,)
FAULT_REASONS: Final = (Reason.NOT_AS_DESCRIBED, Reason.DAMAGED, Reason.OTHER)  # what a seller may have said no to
UNSENT_REASONS: Final = (Reason.NOT_RECEIVED, Reason.OTHER)
ANSWER_DAYS: Final = 5  # where the shop has no market any more
MOST_PICTURES: Final = 6  # a post
MOST_WAITING: Final = 12  # pictures of a side that no post shows yet
MOST_POSTS: Final = 20  # a side
PICTURES_KEPT: Final = timedelta(days=1)  # such ones


@dataclass(frozen=True)
class Effect:
    """What a refund does: the buyer gets it, of the seller's money that is held, free to be paid out, or not there (their balance falls below zero),
    and of the house's commission. `left_minor` is what the seller keeps of the sale.
    """

    buyer_minor: int
    held_minor: int
    free_minor: int
    below_zero_minor: int
    commission_minor: int
    left_minor: int

    @property
    def seller_minor(self) -> int:
        """What the seller gives of it, from wherever it is."""
        return self.held_minor + self.free_minor + self.below_zero_minor


def list_reasons(
    status: str,
    *,
    paid_at: datetime,
    released_at: datetime | None,
    now: datetime,
    objects_until: datetime | None = None,
    is_part_sent: bool = False,
) -> tuple[Reason, ...]:
    """Why a dispute about such a sale may be opened now. None: it may not. Once some of it has left, that may be wrong in any way.
    `objects_until`: its seller has said no to what was to come back for its faults, and so long its buyer may say that they do not agree, whether
    the seller has the money or not.
    """
    if status in (sales.Status.SHIPPED, sales.Status.ARRIVED) or is_part_sent:
        return tuple(Reason)
    if status == sales.Status.PAID and now >= paid_at + UNSENT_FOR:
        return UNSENT_REASONS
    if status == sales.Status.RELEASED and released_at is not None:
        faults = FAULT_REASONS if objects_until is not None and now <= objects_until else ()
        late = LATE_REASONS if now <= released_at + LATE_FOR else ()
        return tuple(reason for reason in Reason if reason in (*faults, *late))
    return ()


def compute_effect(
    part: Part, commission: Commission, *, amount_minor: int, refunded_minor: int, net_minor: int, is_released: bool, available_minor: int
) -> Effect:
    """What giving back so much does, by the rule by which it is booked. `refunded_minor` went back before, `net_minor` is what is left of the sale
    for its seller now, and `available_minor` what is free to be paid out to them in this shop.
    """
    place = Code.SELLERS_AVAILABLE if is_released else Code.SELLERS_PENDING
    taken = book_sale_refund(part, commission, amount_minor=amount_minor, refunded_minor=refunded_minor, place=place)
    seller = taken[place]
    free = min(seller, max(available_minor, 0)) if is_released else 0
    return Effect(
        buyer_minor=amount_minor,
        held_minor=0 if is_released else seller,
        free_minor=free,
        below_zero_minor=seller - free if is_released else 0,
        commission_minor=taken[Code.COMMISSION] + taken[Code.TAX],
        left_minor=net_minor - seller,
    )
