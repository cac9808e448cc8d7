"""A seller gives what their buyer asked for."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.sales.market.disputes.access import access_case
from galleria.sales.market.disputes.actions.close_dispute import close_dispute
from galleria.sales.market.disputes.letters import send_letters
from galleria.sales.market.disputes.models import Dispute
from galleria.sales.market.disputes.status import Outcome, Side, Status, Step


@transaction.atomic
def accept_dispute(ref: str, *, actor: Actor) -> Dispute:
    """So much goes back as was asked for, or as is left. A second time is a no-op.

    Raises SaleNotFound, DisputeNotFound (404), Forbidden (403), DisputeStepRefused, DisputeAtBank (409).
    """
    case = access_case(actor, ref, to="sell", lock=True)
    dispute = case.it
    if dispute.status == Status.CLOSED and dispute.outcome == Outcome.AGREED:
        return dispute
    amount = min(dispute.asked_minor, case.sale.left_minor)
    close_dispute(case, Step.ACCEPT, outcome=Outcome.AGREED, amount_minor=amount, actor=actor, side=Side.SELLER)
    send_letters(case, "accepted")
    return dispute
