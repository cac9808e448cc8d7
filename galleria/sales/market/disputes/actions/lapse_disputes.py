"""Whose turn it was has said nothing in time: the house decides."""

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import PLATFORM
from galleria.kernel.sweeps import take_up
from galleria.sales.market.disputes.access import access_case
from galleria.sales.market.disputes.actions.write_dispute_step import find_deadline, write_dispute_step
from galleria.sales.market.disputes.letters import send_letters
from galleria.sales.market.disputes.models import Dispute
from galleria.sales.market.disputes.status import Status, Step

SIDES_TURN = (Status.OPEN, Status.RETURNING)


def lapse_disputes(*, most: int = 200) -> int:
    """Those that nobody answered, that were not sent back, or of which nobody said whether they came back. Returns how many."""
    due = Dispute.objects.across_shops().filter(status__in=SIDES_TURN, answer_by__lte=timezone.now()).order_by("answer_by")
    return take_up(_lapse, due.values_list("sale__ref", flat=True), most=most)


@transaction.atomic
def _lapse(sale_ref: str) -> bool:
    case = access_case(PLATFORM, sale_ref, to="judge", lock=True)
    dispute = case.it
    if dispute.status not in SIDES_TURN or dispute.answer_by is None or dispute.answer_by > timezone.now():  # somebody was quicker
        return False
    is_missed = dispute.status == Status.RETURNING and dispute.sent_back_at is None
    dispute.granted_minor, dispute.answer_by, dispute.staff_told_at = None, find_deadline(case.order.shop), None
    write_dispute_step(dispute, Step.MISS if is_missed else Step.LAPSE, actor=PLATFORM, side=None)
    send_letters(case, "missed" if is_missed else "lapsed")
    return True
