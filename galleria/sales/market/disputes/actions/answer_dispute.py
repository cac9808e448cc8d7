"""A seller does not agree, and says why: the house decides."""

from collections.abc import Sequence

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.sales.market.disputes.access import access_case
from galleria.sales.market.disputes.actions.write_dispute_step import append_post, find_deadline, write_dispute_step
from galleria.sales.market.disputes.letters import send_letters
from galleria.sales.market.disputes.models import Dispute
from galleria.sales.market.disputes.status import Side, Status, Step


@transaction.atomic
def answer_dispute(ref: str, *, actor: Actor, words: str, pictures: Sequence[str] = ()) -> Dispute:
    """To the staff with it. A second time is a no-op: more can be said by a post.

    Raises SaleNotFound, DisputeNotFound, DisputePictureUnknown (404), Forbidden (403), DisputeStepRefused (409).
    """
    case = access_case(actor, ref, to="sell", lock=True)
    dispute = case.it
    if dispute.status == Status.DECISION and dispute.posts.filter(code=Step.ANSWER.value).exists():
        return dispute
    dispute.answer_by = find_deadline(case.order.shop)
    write_dispute_step(dispute, Step.ANSWER, actor=actor, side=Side.SELLER)
    append_post(case, Step.ANSWER.value, words, side=Side.SELLER, pictures=pictures)
    send_letters(case, "answered")
    return dispute
