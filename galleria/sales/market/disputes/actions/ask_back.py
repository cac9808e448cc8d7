"""Money when it comes back: the seller says so, or the house decides so."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.kernel.money import Money
from galleria.sales.market.disputes.access import access_case
from galleria.sales.market.disputes.actions.write_dispute_step import append_post, find_deadline, write_dispute_step
from galleria.sales.market.disputes.errors import DisputeStepRefused, MoreThanIsLeft
from galleria.sales.market.disputes.letters import send_letters
from galleria.sales.market.disputes.models import Dispute
from galleria.sales.market.disputes.status import Side, Status, Step, status_after


@transaction.atomic
def ask_back(ref: str, *, actor: Actor, words: str, return_to: str, decided_minor: int | None = None) -> Dispute:
    """The buyer sends it to `return_to` in the time that each side has to answer, and gets so much for it: what they asked for, when the seller says
    so; or `decided_minor`, when the house decides. A second time is a no-op.

    Raises SaleNotFound, DisputeNotFound (404), Forbidden (403), DisputeStepRefused, MoreThanIsLeft (409).
    """
    side = Side.SELLER if decided_minor is None else Side.HOUSE
    case = access_case(actor, ref, to="sell" if side == Side.SELLER else "give", lock=True)
    dispute = case.it
    if dispute.status == Status.RETURNING:
        return dispute
    status_after(Status(dispute.status), Step.ASK_BACK, DisputeStepRefused)
    if side == Side.HOUSE and dispute.status != Status.DECISION:  # it is the seller's turn
        raise DisputeStepRefused(status=dispute.status, step="be decided")
    left = case.sale.left_minor
    amount = min(dispute.asked_minor, left) if decided_minor is None else decided_minor
    if not 0 < amount <= left:
        raise MoreThanIsLeft(left=Money(left, case.order.currency).format_short(case.order.shop.language))
    dispute.granted_minor, dispute.return_to = amount, return_to
    dispute.tracking, dispute.sent_back_at = "", None
    dispute.answer_by = find_deadline(case.order.shop)
    write_dispute_step(dispute, Step.ASK_BACK, actor=actor, side=side, details={"amount_minor": amount})
    append_post(case, Step.ASK_BACK.value, words, side=side)
    send_letters(case, "asked_back")
    return dispute
