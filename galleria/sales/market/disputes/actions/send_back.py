"""A buyer has sent it back."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.sales.market.disputes.access import access_case
from galleria.sales.market.disputes.actions.write_dispute_step import write_dispute_step
from galleria.sales.market.disputes.letters import send_letters
from galleria.sales.market.disputes.models import Dispute
from galleria.sales.market.disputes.status import Side, Status, Step


@transaction.atomic
def send_back(ref: str, *, actor: Actor, tracking: str, key: str | None = None) -> Dispute:
    """It is on its way. When nobody says whether it came for as long as a parcel of the sale takes to count as there, the house decides. Saying it
    again changes the tracking.

    Raises SaleNotFound, DisputeNotFound (404), Forbidden (403), DisputeStepRefused (409).
    """
    case = access_case(actor, ref, to="buy", key=key, lock=True)
    dispute = case.it
    if dispute.status == Status.RETURNING and dispute.sent_back_at is not None and tracking in ("", dispute.tracking):
        return dispute
    is_first = dispute.sent_back_at is None
    if is_first:
        dispute.sent_back_at = timezone.now()
        dispute.answer_by = dispute.sent_back_at + timedelta(days=case.sale.assumed_days)
    dispute.tracking = tracking or dispute.tracking
    write_dispute_step(dispute, Step.SEND_BACK, actor=actor, side=Side.BUYER, details={"tracking": tracking} if tracking else {})
    if is_first:
        send_letters(case, "sent_back")
    return dispute
