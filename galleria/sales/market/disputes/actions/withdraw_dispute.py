"""A buyer lets it be."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.sales.market.disputes.access import access_case
from galleria.sales.market.disputes.actions.close_dispute import close_dispute
from galleria.sales.market.disputes.letters import send_letters
from galleria.sales.market.disputes.models import Dispute
from galleria.sales.market.disputes.status import Outcome, Side, Step


@transaction.atomic
def withdraw_dispute(ref: str, *, actor: Actor, key: str | None = None) -> Dispute:
    """The sale goes on as it did before, and the buyer may open it again. A second time is a no-op.

    Raises SaleNotFound, DisputeNotFound (404), Forbidden (403), DisputeStepRefused (409).
    """
    case = access_case(actor, ref, to="buy", key=key, lock=True)
    dispute = case.it
    if dispute.is_let_be:
        return dispute
    close_dispute(case, Step.WITHDRAW, outcome=Outcome.WITHDRAWN, amount_minor=None, actor=actor, side=Side.BUYER)
    send_letters(case, "withdrawn")
    return dispute
