"""What was sent back is with its seller: the money that was promised for it goes back."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.sales.market.disputes.access import access_case
from galleria.sales.market.disputes.actions.close_dispute import close_dispute
from galleria.sales.market.disputes.letters import send_letters
from galleria.sales.market.disputes.models import Dispute
from galleria.sales.market.disputes.status import Outcome, Side, Status, Step


@transaction.atomic
def come_back(ref: str, *, actor: Actor) -> Dispute:
    """The seller, or staff who know it, say so. A second time is a no-op.

    Raises SaleNotFound, DisputeNotFound (404), Forbidden (403), DisputeStepRefused, DisputeAtBank (409).
    """
    case = access_case(actor, ref, to="sell or give", lock=True)
    dispute = case.it
    if dispute.status == Status.CLOSED and dispute.outcome == Outcome.RETURNED:
        return dispute
    left = case.sale.left_minor
    side = Side.SELLER if case.standing.sells else Side.HOUSE
    amount = min(dispute.granted_minor or 0, left)
    close_dispute(case, Step.COME_BACK, outcome=Outcome.RETURNED, amount_minor=amount, actor=actor, side=side)
    send_letters(case, "came_back")
    return dispute
