"""A buyer says that something is wrong with what they bought."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.kernel.money import Money
from galleria.sales.errors import DisputeAtBank
from galleria.sales.market.disputes.access import Case, access_case
from galleria.sales.market.disputes.actions.write_dispute_step import append_post, append_step, find_deadline
from galleria.sales.market.disputes.errors import DisputeExists, DisputeNotPossible, MoreThanIsLeft, ReturnIsOpen
from galleria.sales.market.disputes.letters import send_letters
from galleria.sales.market.disputes.models import Dispute
from galleria.sales.market.disputes.reads import find_open_return, list_reasons_now
from galleria.sales.market.disputes.status import Reason, Side, Status
from galleria.sales.payments.reads import is_order_at_bank

NOTHING = "Nothing can be said about this sale now: it has not been on its way for a week, or the time to look at it is over."
NOT_FOR_THIS = "Not for this reason: it was not sent yet, or its seller has the money already."
NOTHING_LEFT = "All that was paid for it went back already."


@dataclass(frozen=True)
class Complaint:
    """What is wrong, and what the buyer wants back for it."""

    reason: Reason
    asked_minor: int
    words: str
    pictures: Sequence[str] = ()


@transaction.atomic
def open_dispute(ref: str, complaint: Complaint, *, actor: Actor, key: str | None = None) -> Dispute:
    """The dispute, which the seller answers then; nothing of the sale is released meanwhile. One that its buyer let be is opened again.

    Raises SaleNotFound, DisputePictureUnknown (404), Forbidden (403), DisputeNotPossible, DisputeExists, ReturnIsOpen, MoreThanIsLeft,
    DisputeAtBank (409).
    """
    case = access_case(actor, ref, to="buy", key=key, lock=True)
    if case.dispute is not None and not case.dispute.is_let_be:
        raise DisputeExists(ref=case.dispute.ref)
    if is_order_at_bank(case.order):
        raise DisputeAtBank
    if returned := find_open_return(case.order, case.sale):
        raise ReturnIsOpen(ref=returned)
    _check_possible(case, complaint)
    sale = case.sale
    dispute = case.dispute or Dispute(shop_id=sale.shop_id, sale=sale, ref=f"D-{sale.ref}")
    dispute.status, dispute.outcome, dispute.closed_at = Status.OPEN, "", None
    dispute.reason, dispute.asked_minor = complaint.reason, complaint.asked_minor
    dispute.opened_at, dispute.answer_by, dispute.staff_told_at = timezone.now(), find_deadline(case.order.shop), None
    dispute.return_to, dispute.tracking, dispute.sent_back_at = "", "", None
    dispute.save()
    case = replace(case, dispute=dispute)
    append_post(case, "open", complaint.words, side=Side.BUYER, pictures=complaint.pictures)
    append_step(dispute, "open", actor=actor, side=Side.BUYER, details={"amount_minor": complaint.asked_minor, "reason": complaint.reason.value})
    send_letters(case, "opened")
    return dispute


def _check_possible(case: Case, complaint: Complaint) -> None:
    sale = case.sale
    left = sale.left_minor
    reasons = list_reasons_now(case.order, sale)
    if not left:
        raise DisputeNotPossible(why=NOTHING_LEFT)
    if complaint.reason not in reasons:
        raise DisputeNotPossible(why=NOT_FOR_THIS if reasons else NOTHING)
    if complaint.asked_minor > left:
        raise MoreThanIsLeft(left=Money(left, case.order.currency).format_short(case.order.shop.language))
